package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.explain.Retelling;
import org.careshed.experiment.explain.Scope;
import org.careshed.experiment.explain.story.Happening;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.experiment.explain.text.StoryText;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.careshed.journal.PatientArrives;
import org.careshed.language.Language;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Term;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of residents of made-up counties where everything is arranged is what befell them in the run. */
class ExplainRelationsTest {

    private static final Pattern WORTH = Pattern.compile("worth ([+-]\\d+\\.\\d{3}) = (.*?) share ");
    private static final Pattern UTILS = Pattern.compile("(?<= )[+-]\\d+\\.\\d{3}(?=,|$)");
    private static final int RESIDENTS = 15;

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, 4L);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTermsOfEveryPlaceMakeItsWorth(long seed) {
        List<Explained> places = decisions(stories(Runs.prepared(RandomCounty.arranged(seed), folder))).stream()
                .flatMap(decision -> decision.places().stream())
                .toList();
        assertThat(places.size()).isGreaterThan(20);
        for (Explained place : places) {
            double sum = place.terms().stream().mapToDouble(Term::utils).sum();
            assertThat(sum).isCloseTo(place.utility(), within(1e-12));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWinnerHasTheLargestTotalAndIsWhereTheResidentGoes(long seed) {
        int followed = 0;
        for (ResidentStory story : stories(Runs.prepared(RandomCounty.arranged(seed), folder))) {
            for (NeedStory need : story.needs()) {
                for (int i = 0; i < need.happenings().size(); i++) {
                    Happening happening = need.happenings().get(i);
                    if (happening.decision().isPresent()) {
                        Decision decision = happening.decision().get();
                        requireWinner(decision);
                        followed += requireFollowed(decision, happening, need, i);
                    }
                }
            }
        }
        assertThat(followed).isGreaterThan(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plansAndArrivalsAreThoseOfTheRun(long seed) {
        Prepared county = Runs.prepared(RandomCounty.arranged(seed), folder);
        Everybody run = new Everybody();
        county.world(0, Facts.to(List.of(run))).run(RunControl.NONE);
        for (ResidentStory story : stories(county)) {
            assertThat(of(story, "plans")).isEqualTo(run.planned.getOrDefault(story.resident(), List.of()));
            assertThat(of(story, "arrives")).isEqualTo(run.arrived.getOrDefault(story.resident(), List.of()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePrintedTermsMakeThePrintedWorthOnLinesOfEightyColumns(long seed) {
        for (ResidentStory story : stories(Runs.prepared(RandomCounty.arranged(seed), folder))) {
            List<String> lines = new StoryText(story).lines(Language.ENGLISH);
            assertThat(lines).allMatch(line -> line.length() <= 80);
            Matcher worth =
                    WORTH.matcher(String.join(" ", lines).replaceAll(" +", " ").replaceAll(" \\([^)]*\\)", ""));
            int places = 0;
            while (worth.find()) {
                places++;
                List<Double> terms = UTILS.matcher(" " + worth.group(2))
                        .results()
                        .map(term -> Double.valueOf(term.group()))
                        .toList();
                double sum = terms.stream().mapToDouble(Double::doubleValue).sum();
                assertThat(sum)
                        .as(worth.group())
                        .isCloseTo(Double.parseDouble(worth.group(1)), within(0.0005 * (terms.size() + 1) + 1e-9));
            }
            assertThat(places)
                    .isEqualTo(decisions(List.of(story)).stream()
                            .mapToInt(decision -> decision.places().size())
                            .sum());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void watchingChangesNothing(long seed) {
        Prepared county = Runs.prepared(RandomCounty.arranged(seed), folder);
        for (int resident = 0; resident < 3; resident++) {
            Chronicle watched = new Chronicle(county.county());
            World world = county.world(0, Facts.to(List.of(watched)));
            List<Decision> decisions = new ArrayList<>();
            world.watch(resident, decisions::add);
            world.run(RunControl.NONE);
            assertThat(watched.lines()).isEqualTo(Runs.chronicle(county).lines());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void watchingEverybodyChangesNothing(long seed) {
        Prepared county = Runs.prepared(RandomCounty.arranged(seed), folder);
        Chronicle watched = new Chronicle(county.county());
        World world = county.world(0, Facts.to(List.of(watched)));
        List<Decision> decisions = new ArrayList<>();
        world.watch((occasion, resident, condition, need, facility) -> true, decisions::add);
        world.run(RunControl.NONE);
        assertThat(watched.lines()).isEqualTo(Runs.chronicle(county).lines());
        assertThat(decisions).isNotEmpty();
    }

    private static void requireWinner(Decision decision) {
        if (!decision.places().isEmpty()) {
            Explained best = decision.places().stream()
                    .max(Comparator.comparingDouble(place -> place.total(decision.lambda())))
                    .orElseThrow();
            assertThat(best.chosen()).isTrue();
            assertThat(decision.places().stream().mapToDouble(Explained::share).sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(decision.facility() >= 0).isEqualTo(decision.sought());
            if (decision.sought()) {
                assertThat(decision.facility()).isEqualTo(best.facility());
            }
        }
    }

    /** 1 if the decision is followed by a plan at the same time, which must lead to its place. */
    private static int requireFollowed(Decision decision, Happening at, NeedStory need, int index) {
        List<Happening> next = need.happenings().stream()
                .skip(index + 1L)
                .takeWhile(
                        later -> later.atMs() == at.atMs() && later.decision().isEmpty())
                .filter(later -> later.kind().equals("plans"))
                .toList();
        if (decision.facility() < 0) {
            assertThat(next).isEmpty();
            return 0;
        }
        next.stream()
                .limit(1)
                .forEach(plan -> assertThat(plan.note().facility()).isEqualTo(decision.facility()));
        return next.isEmpty() ? 0 : 1;
    }

    private static List<ResidentStory> stories(Prepared county) {
        int size = county.county().population().size();
        return IntStream.range(0, RESIDENTS)
                .mapToObj(
                        i -> new Retelling(county).tell((int) ((long) i * size / RESIDENTS), 0, Scope.ALL, share -> {}))
                .toList();
    }

    private static List<Decision> decisions(List<ResidentStory> stories) {
        return stories.stream()
                .flatMap(story -> story.needs().stream())
                .flatMap(need -> need.decisions().stream())
                .toList();
    }

    private static List<String> of(ResidentStory story, String kind) {
        return story.needs().stream()
                .flatMap(need -> need.happenings().stream())
                .filter(happening -> happening.kind().equals(kind))
                .map(happening -> visit(
                        happening.note().visit().orElseThrow(), happening.note().facility()))
                .sorted()
                .toList();
    }

    private static String visit(long visit, int facility) {
        return visit + " at " + facility;
    }

    /** Everybody's visits in the run itself. */
    private static final class Everybody implements ContactPlanned, PatientArrives {
        private final Map<Integer, List<String>> planned = new HashMap<>();
        private final Map<Integer, List<String>> arrived = new HashMap<>();

        @Override
        public void contactPlanned(
                long atMs,
                long visit,
                long need,
                int resident,
                int condition,
                Origin origin,
                int contact,
                int facility,
                Channel channel,
                long arrivalMs) {
            add(planned, resident, visit(visit, facility));
        }

        @Override
        public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
            add(arrived, resident, visit(visit, facility));
        }

        private static void add(Map<Integer, List<String>> visits, int resident, String visit) {
            List<String> list = visits.computeIfAbsent(resident, key -> new ArrayList<>());
            list.add(visit);
            list.sort(Comparator.naturalOrder());
        }
    }
}
