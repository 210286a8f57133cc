package org.careshed.experiment.switching.why;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.careshed.experiment.explain.Turning;
import org.careshed.experiment.explain.Turning.Shift;
import org.careshed.experiment.explain.Turning.Weighed;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Seeking;
import org.careshed.people.told.Term.Kind;

/**
 * Why the first decision about a need differs between A and B.
 *
 * <p>Between two places, p chosen in A and q chosen in B, both to be chosen in both worlds, with the same luck:
 *
 * <pre>added(term) = (q's term in B - q's term in A) - (p's term in B - p's term in A),   sum = change of q's lead over p</pre>
 *
 * <p>Between a place and staying at home, by the number that decides whether care is sought, s = a + theta I; the share of
 * a place, the mean of both worlds, is what I changes by for each util of the place:
 *
 * <pre>added(term) = +-(mean theta) sum over places of (mean share) (term in B - term in A)
 * added(readiness) = +-(change of a + change of theta * mean I),   added(choice set) = the rest of the change of s</pre>
 *
 * <p>The sign is + where care is sought in B. Terms of the wait, the days and the visiting doctor of a place whose channel
 * is another one count as the channel's.
 */
public record Weighing(Places places) {
    private static final Set<Kind> OF_THE_CHANNEL =
            EnumSet.of(Kind.WAIT, Kind.DAYS, Kind.VISITOR_TITLE, Kind.VISITOR_FEE);

    /** Why a decision in A and the one in B about the same need differ. */
    public Turned weigh(Morning inA, Morning inB) {
        Decision a = inA.decision();
        Decision b = inB.decision();
        if (a.places().isEmpty() || b.places().isEmpty()) {
            return Turned.by(Reason.NOTHING_OPEN);
        }
        return a.facility() >= 0 && b.facility() >= 0 ? elsewhere(inA, inB) : seeking(a, b);
    }

    private Turned elsewhere(Morning inA, Morning inB) {
        Decision a = inA.decision();
        Decision b = inB.decision();
        OptionalInt fromInB = places.inB(a.facility());
        int to = places.ofB(b.facility());
        OptionalInt toInA = places.inA(to);
        Optional<Explained> fromThere = fromInB.isPresent() ? b.place(fromInB.getAsInt()) : Optional.empty();
        if (fromThere.isEmpty()) {
            return Turned.by(lost(inB, fromInB));
        }
        Optional<Explained> toHere = toInA.isPresent() ? a.place(toInA.getAsInt()) : Optional.empty();
        if (toHere.isEmpty()) {
            return Turned.by(won(inA, toInA));
        }
        Weighed fromA = new Weighed(a.place(a.facility()).orElseThrow(), a);
        Weighed fromB = new Weighed(fromThere.get(), b);
        Weighed toA = new Weighed(toHere.get(), a);
        Weighed toB = new Weighed(b.place(b.facility()).orElseThrow(), b);
        Map<Reason, Double> utils = new EnumMap<>(Reason.class);
        boolean fromByOther = fromA.place().channel() != fromB.place().channel();
        boolean toByOther = toA.place().channel() != toB.place().channel();
        for (Shift shift : Turning.shifts(fromA, fromB, toA, toB)) {
            add(utils, reason(shift, toByOther), shift.bThere() - shift.bHere());
            add(utils, reason(shift, fromByOther), shift.aHere() - shift.aThere());
        }
        return Turned.by(utils);
    }

    private static Reason reason(Shift shift, boolean byOtherChannel) {
        return shift.kind().map(kind -> reason(kind, byOtherChannel)).orElse(Reason.LUCK);
    }

    private static Reason reason(Kind kind, boolean byOtherChannel) {
        return byOtherChannel && OF_THE_CHANNEL.contains(kind) ? Reason.CHANNEL : Reason.of(kind);
    }

    private Turned seeking(Decision a, Decision b) {
        if (a.seeking().isEmpty() || b.seeking().isEmpty()) {
            return Turned.by(Map.of(Reason.READINESS, 0.0));
        }
        Seeking here = a.seeking().get();
        Seeking there = b.seeking().get();
        double sign = b.facility() >= 0 ? 1 : -1;
        double theta = sign * (here.perLogSum() + there.perLogSum()) / 2;
        Map<Reason, Double> utils = new EnumMap<>(Reason.class);
        double meanLogSum = (here.logSum() + there.logSum()) / 2;
        double readiness = there.constant() - here.constant() + (there.perLogSum() - here.perLogSum()) * meanLogSum;
        add(utils, Reason.READINESS, sign * readiness);
        add(utils, Reason.CHOICE_SET, theta * (there.logSum() - here.logSum()));
        for (Explained inB : b.places()) {
            OptionalInt known = places.inA(places.ofB(inB.facility()));
            if (known.isPresent()) {
                a.place(known.getAsInt()).ifPresent(inA -> addShared(utils, theta, inA, inB));
            }
        }
        return Turned.by(utils);
    }

    private static void addShared(Map<Reason, Double> utils, double theta, Explained inA, Explained inB) {
        boolean byOther = inA.channel() != inB.channel();
        double weight = theta * (inA.share() + inB.share()) / 2;
        for (Kind kind : Kind.values()) {
            double added = weight * (inB.utils(kind) - inA.utils(kind));
            add(utils, reason(kind, byOther), added);
            add(utils, Reason.CHOICE_SET, -added);
        }
    }

    private static void add(Map<Reason, Double> utils, Reason reason, double added) {
        if (added != 0) {
            utils.merge(reason, added, Double::sum);
        }
    }

    /** Why a place that is chosen in A cannot be chosen in B. */
    private static Reason lost(Morning b, OptionalInt facility) {
        return facility.isEmpty()
                ? Reason.GONE
                : switch (b.barred(facility.getAsInt())) {
                    case CLOSED -> Reason.CLOSED;
                    case CANNOT_TREAT -> Reason.TREATS_NO_MORE;
                    case LEFT_OUT -> Reason.KEPT_OUT;
                    case NO_ROAD -> Reason.OUT_OF_REACH;
                    case NOT_NEAREST -> Reason.PASSED_OVER;
                };
    }

    /** Why a place that is chosen in B cannot be chosen in A. */
    private static Reason won(Morning a, OptionalInt facility) {
        return facility.isEmpty()
                ? Reason.NEW
                : switch (a.barred(facility.getAsInt())) {
                    case CLOSED -> Reason.OPENED;
                    case CANNOT_TREAT -> Reason.TREATS;
                    case LEFT_OUT -> Reason.LET_IN;
                    case NO_ROAD -> Reason.IN_REACH;
                    case NOT_NEAREST -> Reason.CONSIDERED;
                };
    }
}
