package org.careshed.faults;

import static org.careshed.faults.Check.crossCheck;
import static org.careshed.faults.Check.relation;
import static org.careshed.faults.Check.rule;
import static org.careshed.faults.Check.test;
import static org.careshed.faults.Meddler.gives;
import static org.careshed.faults.Meddler.hears;
import static org.careshed.faults.SeededFault.fault;

import java.math.BigDecimal;
import java.util.List;

/** Faults of residents: where they live, what they need, where they go. */
final class PeopleFaults {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private PeopleFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault("miles for kilometres", "speeds are taken as miles an hour")
                        .at("county.RoadGraph#rideMs/2", gives((call, ms) -> (long) ((long) ms / 1.609)))
                        .noticedBy(crossCheck()),
                fault("reused stream", "whether a need is too hard and whether the patient is asked back are one draw")
                        .at(
                                "chance.Keys#id/1",
                                hears(call -> call.words()[0].equals("follow-up-after-contact")
                                        ? call.with(0, "need-beyond-provider")
                                        : call.words()))
                        .noticedBy(test("relations.LuckTest", "everyDrawIsUsedOnce")),
                fault("luck by position", "a place has its luck by its number in the list, not by its name")
                        .at("people.utility.Ways#key/1", gives((call, key) -> mixed(call.number(0) % 12)))
                        .noticedBy(relation("ChoiceRelationsTest", "whoMovesWhenACentreIsBuiltMovesThere")),
                fault("residents by number", "residents have their luck by their number in the list")
                        .at("county.Population#key/1", gives((call, key) -> mixed(call.number(0))))
                        .noticedBy(relation("CountyRelationsTest", "aResidentWhoNeverNeedsCareChangesNobodyElse")),
                fault("the farther the better", "distance counts for a place instead of against it")
                        .at("people.utility.Terms#travel/2", gives((call, worth) -> -(double) worth))
                        .noticedBy(relation("ChoiceRelationsTest", "whoMindsEveryMinuteGoesToTheNearest")),
                fault("shares that do not close", "the chance of each place is one in a hundred too high")
                        .at("people.utility.NestedLogit#share/1", gives((call, share) -> 1.01 * (double) share))
                        .noticedBy(test("people.ChoiceTest", "weightsGiveTheSharesInClosedForm")),
                fault("nests forgotten", "places of one nest share no luck")
                        .at("people.utility.Nests#luck/2", gives((call, luck) -> 1.0))
                        .noticedBy(test("people.NestedChoiceTest", "sharesAreThoseOfTheNestedLogit")),
                fault("everybody seeks care", "nobody stays at home with an illness")
                        .at("people.Choice#seeks/2", gives((call, right) -> true))
                        .noticedBy(test("people.ChoiceTest", "careIsSoughtAsTheLogitSays")),
                fault("swapped conditions", "the first two conditions are taken for each other")
                        .at(
                                "people.Needs#condition/2",
                                gives((call, right) -> (int) right < 2 ? 1 - (int) right : right))
                        .noticedBy(crossCheck()),
                fault("the farthest", "emergencies go to the farthest facility that treats them")
                        .moreAt("people.Departures#nearest/1", gives(PeopleFaults::farthest))
                        .noticedBy(test("people.DeparturesTest", "ofTwoThatTreatItTheNearerIsGoneTo")),
                fault("an hour late", "walk-in patients come an hour later than the profile says")
                        .at("people.ArrivalTimes#at/1", gives((call, ms) -> (long) ms + HOUR))
                        .noticedBy(rule("I17")),
                fault("months shifted", "each condition has the rate of the month before")
                        .at("scenario.Condition#byMonth/0", gives((call, months) -> shifted((double[]) months)))
                        .noticedBy(crossCheck()),
                fault("one taste for all", "everybody minds a minute on the way alike")
                        .at("county.Population#taste/1", gives((call, taste) -> 128))
                        .noticedBy(crossCheck()),
                fault("stop at every road", "each road takes a minute more than its length says")
                        .at("county.RoadGraph#addFaster/4", hears(call -> call.with(3, call.number(3) + MINUTE)))
                        .noticedBy(relation("TravelRelationsTest", "twiceTheSpeedIsHalfTheWay")),
                fault("one place not considered", "residents do not think of the last of the places that they know")
                        .at("county.NearestFirst#nearest/5", gives((call, right) -> withoutLast((List<?>) right)))
                        .noticedBy(crossCheck()),
                fault(
                                "constants of the neighbour",
                                "what a tier is liked for is given to the next facility in the list")
                        .at("people.utility.Standing#worth/2", hears(PeopleFaults::neighbour))
                        .noticedBy(crossCheck()),
                fault("no need thinned out", "every candidate is a need, at the ceiling rate")
                        .at("people.NeedsCalendar#gapMs/2", gives((call, ms) -> (long) ((long) ms / 1.5)))
                        .noticedBy(crossCheck()),
                fault("metres too long", "a length written in metres is read as ten times as long")
                        .at(
                                "scenario.value.Quantities#amount/1",
                                gives((call, amount) -> ((String) call.words()[0]).endsWith(" m")
                                        ? ((BigDecimal) amount).multiply(BigDecimal.TEN)
                                        : amount))
                        .noticedBy(relation("UnitRelationsTest", "metresAndFenSayTheSameAsKilometresAndYuan")));
    }

    private static Object farthest(Call call, Object right) {
        Object county = call.field("county");
        int[] byPlace = (int[]) right;
        for (int place = 0; place < byPlace.length; place++) {
            long most = -1;
            for (int facility = 0; facility < (int) Call.tell(county, "facilities"); facility++) {
                long ms = (long) Call.tell(Call.tell(county, "travel"), "ms", place, facility);
                if ((boolean) Call.tell(county, "treats", facility, call.words()[0]) && ms > most) {
                    most = ms;
                    byPlace[place] = facility;
                }
            }
        }
        return byPlace;
    }

    private static Object shifted(double[] months) {
        double[] before = months.clone();
        for (int month = 0; month < months.length; month++) {
            before[month] = months[(month + 11) % 12];
        }
        return before;
    }

    private static List<?> withoutLast(List<?> places) {
        return places.size() > 1 ? places.subList(0, places.size() - 1) : places;
    }

    private static Object[] neighbour(Call call) {
        double[][] worth = (double[][]) call.field("worth");
        int condition = (int) call.words()[0];
        return call.with(1, ((int) call.words()[1] + 1) % worth[condition].length);
    }

    static long mixed(long number) {
        long z = (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        return z ^ z >>> 27;
    }
}
