package org.careshed.relations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every draw of a run by its stream: the purpose under which its bits were keyed, or who drew it where the key ends with a
 * number. Heard only by classes that {@link CountedLuck} loads; nothing of this is in the program.
 */
public final class Luck {

    private static final String CHANCE = "org.careshed.chance.";
    private static final StackWalker STACK = StackWalker.getInstance();
    private static final Map<Long, String> PURPOSES = new HashMap<>();
    private static final Map<String, List<Long>> DRAWN = new TreeMap<>();
    private static long keyed;
    private static long word;
    private static boolean hearing;

    private Luck() {}

    /** A purpose has got its hash. */
    public static void named(String id, long hash) {
        PURPOSES.put(hash, id);
    }

    /** Bits have been keyed. */
    public static void keyed(long by, long bits) {
        word = by;
        keyed = bits;
    }

    /** Bits become a number. */
    public static void drawn(long bits) {
        if (!hearing) {
            return;
        }
        STACK.walk(frames -> frames.map(Luck::named)
                        .filter(name -> !name.startsWith("Luck."))
                        .skip(1)
                        .findFirst())
                .filter(name -> !name.startsWith(CHANCE))
                .ifPresent(who -> {
                    String purpose = keyed == bits ? PURPOSES.getOrDefault(word, who) : who;
                    DRAWN.computeIfAbsent(purpose, name -> new ArrayList<>()).add(bits);
                });
    }

    /** Who calls, in few letters; chance itself, where one draw takes another, keeps its room. */
    private static String named(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        return (type.startsWith(CHANCE) ? type : type.substring(type.lastIndexOf('.') + 1)) + "."
                + frame.getMethodName();
    }

    static void hear(boolean listening) {
        hearing = listening;
    }

    static Map<String, List<Long>> drawn() {
        return DRAWN;
    }
}
