package org.careshed.county;

import org.careshed.chance.Keys;
import org.careshed.quantity.Require;

/**
 * The residents, in columns; a resident is an index. Order: by place, then age band, then serial. One row of equal place
 * and age band is {@code place * bands + band}; a resident's luck is keyed by the row and the serial in it, so that one
 * more resident changes nobody else's.
 */
public final class Population {

    /** Most rows of equal place and age band. */
    public static final int MOST_ROWS = 1 << 16;

    private static final int TASTE = 16;
    private static final int TRAITS = 24;

    private final int[] placeOfRow;
    private final int[] bandOfRow;
    private final int[] rowStart;
    private final long[] rowKey;

    /** By resident: row, taste and traits in one word, since whoever asks for one asks for the others, and memory is slow. */
    private final int[] card;

    private final byte[] illness;

    /**
     * @param bands number of age bands
     * @param rowStart first resident by row, and one past the last resident at the end
     * @param rowKey hash of place and age band by row
     * @param taste quantile of the taste for travel by resident, 0 to 255 as unsigned bytes
     * @param traits by resident, bits of {@link Traits}
     * @param illness by resident, two bits a disease: {@link Illness}
     * @throws IllegalArgumentException for more than {@link #MOST_ROWS} rows
     */
    Population(int bands, int[] rowStart, long[] rowKey, byte[] taste, byte[] traits, byte[] illness) {
        Require.that(
                rowKey.length <= MOST_ROWS,
                rowKey.length + " rows of place and age band are more than the " + MOST_ROWS + " a county holds");
        this.placeOfRow = new int[rowKey.length];
        this.bandOfRow = new int[rowKey.length];
        this.rowStart = rowStart.length == 0 ? new int[1] : rowStart;
        this.rowKey = rowKey;
        this.illness = illness;
        this.card = new int[taste.length];
        for (int r = 0; r < rowKey.length; r++) {
            placeOfRow[r] = r / bands;
            bandOfRow[r] = r % bands;
            for (int resident = rowStart[r]; resident < rowStart[r + 1]; resident++) {
                card[resident] = (traits[resident] & 0xff) << TRAITS | (taste[resident] & 0xff) << TASTE | r;
            }
        }
    }

    private Population(Population other, int[] card) {
        placeOfRow = other.placeOfRow;
        bandOfRow = other.bandOfRow;
        rowStart = other.rowStart;
        rowKey = other.rowKey;
        illness = other.illness;
        this.card = card;
    }

    /** The same residents with other traits: more of them digital, say. */
    Population withTraits(Traits traits) {
        int[] cards = card.clone();
        for (int resident = 0; resident < cards.length; resident++) {
            int bits = traits.of(key(resident), ageBand(resident)) & 0xff;
            cards[resident] = cards[resident] & (1 << TRAITS) - 1 | bits << TRAITS;
        }
        return new Population(this, cards);
    }

    /** Whether both are about the same residents, whatever their traits. */
    boolean hasResidentsOf(Population other) {
        return rowKey == other.rowKey && rowStart == other.rowStart;
    }

    /** Number of residents. */
    public int size() {
        return card.length;
    }

    /** Index of the place where the resident lives. */
    public int place(int resident) {
        return placeOfRow[row(resident)];
    }

    /** Index of the resident's age band. */
    public int ageBand(int resident) {
        return bandOfRow[row(resident)];
    }

    /** Row of equal place and age band: {@code place * bands + band}. */
    public int row(int resident) {
        return card[resident] & 0xffff;
    }

    /** First resident of a row; of the row behind the last, the number of residents. */
    public int start(int row) {
        return rowStart[row];
    }

    /** The resident's quantile of the taste for travel, 0 to 255. */
    public int taste(int resident) {
        return card[resident] >>> TASTE & 0xff;
    }

    /** Whether the resident is insured in the employees' scheme, not in the residents'. */
    public boolean employees(int resident) {
        return has(resident, Traits.EMPLOYEES);
    }

    /** Whether the resident reads published waits and books on the platform. */
    public boolean digital(int resident) {
        return has(resident, Traits.DIGITAL);
    }

    /** Whether the resident has signed with a family doctor. */
    public boolean contract(int resident) {
        return has(resident, Traits.CONTRACT);
    }

    /** Whether the resident is on the poverty list. */
    public boolean poor(int resident) {
        return has(resident, Traits.POOR);
    }

    /** Whether the resident is a woman. */
    public boolean female(int resident) {
        return has(resident, Traits.FEMALE);
    }

    /** The state of the resident's long illnesses at the start of the run, all diseases in one: see {@link Illness}. */
    public int illness(int resident) {
        return illness[resident] & 0xff;
    }

    /** A word of the resident's, to have it at hand when it is asked for; it means nothing. */
    public int glance(int resident) {
        return card[resident];
    }

    private boolean has(int resident, int trait) {
        return (card[resident] >>> TRAITS & trait) != 0;
    }

    /** The key of everything drawn for the resident: from permanent ids and the serial, not from the index. */
    public long key(int resident) {
        int r = row(resident);
        return key(rowKey[r], resident - rowStart[r]);
    }

    static long key(long rowKey, int serial) {
        return Keys.of(rowKey, serial);
    }
}
