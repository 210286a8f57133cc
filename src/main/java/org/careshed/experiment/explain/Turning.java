package org.careshed.experiment.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Term.Kind;

/**
 * Which terms turned a choice from one place (A, chosen here) to another (B, chosen there). With the same luck
 *
 * <pre>lead of B there - lead of B here = sum over terms of ((B there - B here) - (A there - A here))</pre>
 *
 * @param a index of the facility chosen here
 * @param b index of the facility chosen there
 * @param shifts every term that any of the four has, and luck last
 * @param leadHere how far B is ahead of A here, utils; 0 or less
 * @param leadThere how far it is ahead there, utils
 */
public record Turning(int a, int b, List<Shift> shifts, double leadHere, double leadThere) {
    public Turning {
        shifts = List.copyOf(shifts);
    }

    /**
     * One term of both places in both worlds, utils.
     *
     * @param kind of the term; empty for luck
     */
    public record Shift(Optional<Kind> kind, double aHere, double aThere, double bHere, double bThere) {
        /** What it adds to the lead of B. */
        public double forB() {
            return bThere - bHere - (aThere - aHere);
        }

        private boolean isNothing() {
            return aHere == 0 && aThere == 0 && bHere == 0 && bThere == 0;
        }
    }

    /** The turning between two decisions; empty unless both places could be chosen in both worlds. */
    public static Optional<Turning> of(Decision here, Decision there) {
        Optional<Explained> aHere = here.place(here.facility());
        Optional<Explained> aThere = there.place(here.facility());
        Optional<Explained> bHere = here.place(there.facility());
        Optional<Explained> bThere = there.place(there.facility());
        if (aHere.isEmpty() || aThere.isEmpty() || bHere.isEmpty() || bThere.isEmpty()) {
            return Optional.empty();
        }
        List<Shift> shifts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            shifts.add(new Shift(
                    Optional.of(kind),
                    aHere.get().utils(kind),
                    aThere.get().utils(kind),
                    bHere.get().utils(kind),
                    bThere.get().utils(kind)));
        }
        shifts.removeIf(Shift::isNothing);
        shifts.add(new Shift(
                Optional.empty(),
                luck(aHere.get(), here),
                luck(aThere.get(), there),
                luck(bHere.get(), here),
                luck(bThere.get(), there)));
        double leadHere =
                shifts.stream().mapToDouble(s -> s.bHere() - s.aHere()).sum();
        double leadThere =
                shifts.stream().mapToDouble(s -> s.bThere() - s.aThere()).sum();
        return Optional.of(new Turning(here.facility(), there.facility(), shifts, leadHere, leadThere));
    }

    /**
     * The fewest terms that turn the choice together, the strongest first: alone, if the first suffices.
     */
    public List<Shift> decisive() {
        List<Shift> strongest = new ArrayList<>(shifts);
        strongest.sort(Comparator.comparingDouble(Shift::forB).reversed());
        List<Shift> decisive = new ArrayList<>();
        double lead = leadHere;
        for (Shift shift : strongest) {
            if (lead > 0 || shift.forB() <= 0) {
                break;
            }
            lead += shift.forB();
            decisive.add(shift);
        }
        return decisive;
    }

    private static double luck(Explained place, Decision decision) {
        return decision.lambda() * (place.nestLuck() + place.luck());
    }
}
