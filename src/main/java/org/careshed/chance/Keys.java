package org.careshed.chance;

import java.nio.charset.StandardCharsets;

/**
 * Keyed draws: 64 random bits as a pure function of what is drawn for whom. One round of mixing a word: the finalizer
 * of SplitMix64 (Steele, Lea and Flood 2014; constants of Stafford's variant 13) over the golden-ratio sequence. The
 * table of a hundred frozen keys in the tests is the contract: a change renames every result.
 */
public final class Keys {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double ULP = 0x1.0p-52;

    private Keys() {}

    /** The key of one world: everything drawn in it derives from this. */
    public static long world(long seed, long replication) {
        return of(of(0, seed), replication);
    }

    /** The key of {@code word} under {@code key}: an ordinal, a purpose, or the hash of an id. One round. */
    public static long of(long key, long word) {
        return mix(key + GOLDEN * (word + 1));
    }

    /** The next bits after {@code bits}, where one draw needs more than 64. */
    public static long next(long bits) {
        return mix(bits + GOLDEN);
    }

    /** The hash of a permanent id. Hashing is for load time; hot code carries the result. */
    public static long id(String id) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** A uniform number strictly between 0 and 1 from 64 random bits: 52 of them, in the middle of their cell. */
    public static double uniform(long bits) {
        return ((bits >>> 12) + 0.5) * ULP;
    }

    private static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
