package org.careshed.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * A fault of the model, made by hand, and the check that must notice it.
 *
 * @param name unique, a few words
 * @param broken what the county does wrong
 * @param spots where the program is meddled with
 * @param check who must notice
 */
record SeededFault(String name, String broken, List<Spot> spots, Check check) {

    static SeededFault fault(String name, String broken) {
        return new SeededFault(name, broken, List.of(), new Check.Rule("nobody"));
    }

    /** Meddles with a method, {@code room.Type#method/number of arguments}. */
    SeededFault at(String method, Meddler meddler) {
        return at(method, false, meddler);
    }

    /** Does something more in a method. */
    SeededFault moreAt(String method, Meddler meddler) {
        return at(method, true, meddler);
    }

    private SeededFault at(String method, boolean more, Meddler meddler) {
        int type = method.indexOf('#');
        int words = method.indexOf('/');
        List<Spot> all = new ArrayList<>(spots);
        all.add(new Spot(
                method.substring(0, type),
                method.substring(type + 1, words),
                Integer.parseInt(method.substring(words + 1)),
                more,
                meddler));
        return new SeededFault(name, broken, List.copyOf(all), check);
    }

    SeededFault noticedBy(Check who) {
        return new SeededFault(name, broken, spots, who);
    }
}
