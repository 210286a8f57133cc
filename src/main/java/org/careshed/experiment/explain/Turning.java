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

    private Turning(int a, int b, List<Shift> shifts) {
        this(
                a,
                b,
                shifts,
                shifts.stream()
                        .mapToDouble(shift -> shift.bHere() - shift.aHere())
                        .sum(),
                shifts.stream()
                        .mapToDouble(shift -> shift.bThere() - shift.aThere())
                        .sum());
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
        return Optional.of(new Turning(
                here.facility(),
                there.facility(),
                shifts(
                        new Weighed(aHere.get(), here),
                        new Weighed(aThere.get(), there),
                        new Weighed(bHere.get(), here),
                        new Weighed(bThere.get(), there))));
    }

    /**
     * A place as a decision weighed it.
     *
     * @param place one of the decision's
     */
    public record Weighed(Explained place, Decision decision) {
        private double luck() {
            return decision.lambda() * (place.nestLuck() + place.luck());
        }
    }

    /** Every term that any of the four has, and luck last. */
    public static List<Shift> shifts(Weighed aHere, Weighed aThere, Weighed bHere, Weighed bThere) {
        List<Shift> shifts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            shifts.add(new Shift(
                    Optional.of(kind),
                    aHere.place().utils(kind),
                    aThere.place().utils(kind),
                    bHere.place().utils(kind),
                    bThere.place().utils(kind)));
        }
        shifts.removeIf(Shift::isNothing);
        shifts.add(new Shift(Optional.empty(), aHere.luck(), aThere.luck(), bHere.luck(), bThere.luck()));
        return shifts;
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
}
