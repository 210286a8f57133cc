package org.careshed.experiment.switching.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Channel;
import org.careshed.model.Arranged;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Decision.Occasion;
import org.careshed.people.told.Excluded;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Seeking;
import org.careshed.people.told.Term;
import org.careshed.people.told.Term.Kind;
import org.junit.jupiter.api.Test;

/** Decisions by hand: a centre (0) chosen in A, a hospital (2) chosen in B. */
class WeighingTest {
    private static final County COUNTY =
            Prepared.of(Arranged.everything().scenario()).county();
    private static final int CENTRE = 0;
    private static final int HOSPITAL = 2;

    private final Weighing weighing = weighing();

    private static Weighing weighing() {
        return new Weighing(new Places(COUNTY, COUNTY));
    }

    private Turned weigh(Decision a, Decision b) {
        return weighing.weigh(new Morning(a, COUNTY), new Morning(b, COUNTY));
    }

    @Test
    void theTermThatAddedMostIsTheReasonAndAllAddUp() {
        Decision a = goes(CENTRE, place(CENTRE, 1, wait(-0.1), way(-0.2)), place(HOSPITAL, 0.7, wait(-0.3), way(-0.4)));
        Decision b =
                goes(HOSPITAL, place(CENTRE, 1, wait(-0.2), way(-0.9)), place(HOSPITAL, 0.7, wait(-0.1), way(-0.5)));
        Turned turned = weigh(a, b);
        assertThat(turned.reason()).isEqualTo(Reason.TRAVEL);
        assertThat(turned.utils()).containsOnlyKeys(Reason.WAIT, Reason.TRAVEL);
        assertThat(turned.utils().get(Reason.WAIT)).isCloseTo(0.2 + 0.1, within(1e-12));
        assertThat(turned.utils().get(Reason.TRAVEL)).isCloseTo(-0.1 + 0.7, within(1e-12));
        double leadInA = (0.7 - 0.3 - 0.4) - (1 - 0.1 - 0.2);
        double leadInB = (0.7 - 0.1 - 0.5) - (1 - 0.2 - 0.9);
        assertThat(sum(turned)).isCloseTo(leadInB - leadInA, within(1e-12));
    }

    @Test
    void aSlotInsteadOfWalkingInIsTheChannelsDoing() {
        Decision a = goes(CENTRE, place(CENTRE, 1, way(0)), place(HOSPITAL, 0, wait(-0.9), way(-0.1)));
        Explained slot = new Explained(
                HOSPITAL,
                Channel.BOOKED,
                -0.3,
                List.of(wait(-0.1), new Term(Kind.DAYS, 2, -0.1), way(-0.1)),
                0.5,
                0,
                0,
                true);
        Turned turned = weigh(a, goes(HOSPITAL, place(CENTRE, 1, way(-0.1)), slot));
        assertThat(turned.reason()).isEqualTo(Reason.CHANNEL);
        assertThat(turned.utils().get(Reason.CHANNEL)).isCloseTo(0.9 - 0.1 - 0.1, within(1e-12));
        assertThat(turned.utils().get(Reason.TRAVEL)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void aPlaceThatCannotBeChosenInOneWorldSaysWhy() {
        Explained centre = place(CENTRE, 0, way(0));
        Explained hospital = place(HOSPITAL, 0, way(0));
        for (Excluded.Reason reason : Excluded.Reason.values()) {
            Decision withoutHospital = excluding(goes(CENTRE, centre), new Excluded(HOSPITAL, reason));
            Decision withoutCentre = excluding(goes(HOSPITAL, hospital), new Excluded(CENTRE, reason));
            Decision both = goes(HOSPITAL, centre, hospital);
            assertThat(weigh(withoutHospital, both).reason())
                    .isEqualTo(
                            List.of(Reason.TREATS, Reason.OPENED, Reason.LET_IN).get(reason.ordinal()));
            assertThat(weigh(goes(CENTRE, centre, hospital), withoutCentre).reason())
                    .isEqualTo(List.of(Reason.TREATS_NO_MORE, Reason.CLOSED, Reason.KEPT_OUT)
                            .get(reason.ordinal()));
        }
        assertThat(weigh(goes(CENTRE, centre), goes(HOSPITAL, centre, hospital)).reason())
                .isEqualTo(Reason.CONSIDERED);
        assertThat(weigh(goes(CENTRE, centre, hospital), goes(HOSPITAL, hospital)))
                .isEqualTo(Turned.by(Reason.PASSED_OVER));
        assertThat(weigh(goes(CENTRE, centre), goes(Places.NOWHERE)).reason()).isEqualTo(Reason.NOTHING_OPEN);
    }

    @Test
    void whetherCareIsSoughtIsSplitByTheSharesOfThePlaces() {
        Explained before = share(place(CENTRE, 0, way(-0.2)), 0.6);
        Explained after = share(place(CENTRE, 0, way(-1.2)), 0.4);
        Decision a = seeking(goes(CENTRE, before), 0.5, 1.0);
        Decision b = seeking(goes(Places.HOME, after), 0.4, 0.3);
        Turned turned = weigh(a, b);
        assertThat(turned.reason()).isEqualTo(Reason.TRAVEL);
        assertThat(turned.utils().get(Reason.TRAVEL)).isCloseTo(0.25 * 0.5 * 1.0, within(1e-12));
        assertThat(turned.utils().get(Reason.READINESS)).isCloseTo(0.1, within(1e-12));
        assertThat(turned.utils().get(Reason.CHOICE_SET)).isCloseTo(0.25 * (1.0 - 0.3) - 0.125, within(1e-12));
        assertThat(sum(turned)).isCloseTo((0.5 + 0.25 * 1.0) - (0.4 + 0.25 * 0.3), within(1e-12));
        Turned back = weigh(b, a);
        assertThat(sum(back)).isCloseTo(sum(turned), within(1e-12));
        assertThat(back.reason()).isEqualTo(Reason.TRAVEL);
    }

    @Test
    void everyTermOfTheUtilityIsAReason() {
        assertThat(Kind.values())
                .allSatisfy(kind -> assertThat(Reason.of(kind).isWeighed()).isTrue());
    }

    private static double sum(Turned turned) {
        return turned.utils().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Decision goes(int facility, Explained... places) {
        return new Decision(Occasion.NEED, 0, 0, 7, List.of(places), List.of(), Optional.empty(), 1, facility);
    }

    private static Decision excluding(Decision decision, Excluded excluded) {
        return new Decision(
                Occasion.NEED, 0, 0, 7, decision.places(), List.of(excluded), Optional.empty(), 1, decision.facility());
    }

    private static Decision seeking(Decision decision, double constant, double logSum) {
        Seeking seeking = new Seeking(constant, 0.25, logSum, 0.5, 0.5);
        return new Decision(
                Occasion.NEED, 0, 0, 7, decision.places(), List.of(), Optional.of(seeking), 1, decision.facility());
    }

    private static Explained share(Explained place, double share) {
        return new Explained(
                place.facility(), place.channel(), place.utility(), place.terms(), share, place.luck(), 0, false);
    }

    private static Explained place(int facility, double luck, Term... terms) {
        double worth = Arrays.stream(terms).mapToDouble(Term::utils).sum();
        return new Explained(facility, Channel.WALK_IN, worth, List.of(terms), 0.5, luck, 0, false);
    }

    private static Term wait(double utils) {
        return new Term(Kind.WAIT, -100 * utils, utils);
    }

    private static Term way(double utils) {
        return new Term(Kind.TRAVEL, -50 * utils, utils);
    }
}
