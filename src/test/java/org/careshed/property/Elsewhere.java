package org.careshed.property;

import java.util.List;

/**
 * An invariant or a relation that needs theory, a process of its own or a larger run, and the test that holds it.
 *
 * @param id of the invariant or relation
 * @param says transformation and expectation
 * @param kind how it is compared
 * @param in the model class
 * @param test class below {@code org.careshed}, and method
 */
record Elsewhere(String id, String says, String kind, String in, String test) {

    static List<Elsewhere> all() {
        return List.of(
                held(
                        "I14",
                        "chances of choice are those of the logit, add up to 1, and are 0 where doors are closed",
                        "R",
                        "logit and nested logit",
                        "people.ChoiceTest#weightsGiveTheSharesInClosedForm"),
                held(
                        "I16",
                        "every figure that the visit log determines, recomputed in SQL, is equal",
                        "E/R",
                        "the tiny county with everything arranged",
                        "experiment.recount.RecountTest#everyFigureThatTheLogDeterminesIsEqual"),
                held(
                        "I18",
                        "each stream has as many draws as the facts imply, and every draw is used once",
                        "E",
                        "a county with everything arranged",
                        "relations.LuckTest#eachStreamHasAsManyDrawsAsTheFactsOfCareImply"),
                held(
                        "M1",
                        "the same run in another process: the same bytes",
                        "E",
                        "tiny counties",
                        "relations.FreshProcessTest#anotherProcessWritesTheSameBytes"),
                held(
                        "M2",
                        "one, two and eight threads over replications: the same comparison",
                        "E",
                        "tiny counties",
                        "relations.ComparisonRelationsTest#oneTwoAndEightThreadsWriteTheSameComparison"),
                held(
                        "M3",
                        "a run on another machine finds the same bytes",
                        "E",
                        "any scenario",
                        "experiment.away.WorkerTest#aRunElsewhereFindsTheSameBytes"),
                held(
                        "M14",
                        "half the rates and twice the services: every time twice as long, within the rounding of draws",
                        "R",
                        "one station, first come first served",
                        "relations.UnitRelationsTest#atHalfTheSpeedEveryTimeIsTwiceAsLong"),
                held(
                        "M18",
                        "a village and its twin together are like one village of both",
                        "S",
                        "any county; keys are by resident, so only in the mean",
                        "relations.SplitRelationsTest#aVillageAndItsTwinTogetherAreLikeOneVillageOfBoth"),
                held(
                        "M23",
                        "one queue for two doctors against one each: both wait as theory says, which is less",
                        "S",
                        "M/M/c stations",
                        "experiment.check.TheoryHeavyTest#everyCheckPasses"),
                held(
                        "M24",
                        "a server for each: the number in service is Poisson",
                        "S",
                        "one station, constant rate",
                        "relations.StationRelationsTest#withADoctorForEachTheNumberInCareIsPoisson"),
                held(
                        "M29",
                        "the order of priorities leaves the sum of rate times wait",
                        "S",
                        "one station, not preemptive, services that do not depend on the class",
                        "relations.PriorityRelationsTest#withTwoClassesTheOrderLeavesTheNumberInTheQueue"),
                held(
                        "M30",
                        "distance weighs nothing, equal houses: chi-square on equal shares",
                        "S",
                        "counties with fixed routing, no constants",
                        "relations.ChoiceRelationsTest#equalFacilitiesShareAlikeWhenDistanceDoesNotMatter"),
                held(
                        "M36",
                        "shares in closed form, with nests and without",
                        "R",
                        "logit and nested logit",
                        "people.NestedChoiceTest#expectedSharesHaveTheClosedForm"),
                held(
                        "M49",
                        "CSV, Parquet and database give one summary",
                        "E",
                        "any results",
                        "cli.ExportCommandTest#csvParquetAndDatabaseGiveOneSummary"),
                held(
                        "M50",
                        "a report of the same results is the same page",
                        "E",
                        "any results",
                        "report.ReportFilesTest#theSameResultsGiveTheSamePage"));
    }

    private static Elsewhere held(String id, String says, String kind, String in, String test) {
        return new Elsewhere(id, says, kind, in, test);
    }
}
