package org.careshed.experiment.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.experiment.explain.text.AgainstText;
import org.careshed.journal.Channel;
import org.careshed.language.Language;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Term;
import org.careshed.people.told.Term.Kind;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small county with everything arranged, in which a hospital doctor visits the second town every morning. */
class VisitingDoctorsToldTest {

    private static final String CLINIC = """
            careshed: 1
            kind: county
            extends: arranged.yaml
            id: tiny-clinic
            name: {en: Tiny county with a clinic, zh: 小小县（专科门诊）}
            levers:
              - lever: specialist-clinics
                from: 2022-05-05
                level: county
                title: 0.9
                sessions:
                  - {host: centre-stone-bridge, home: county-hospital, days: [monday, tuesday, wednesday, thursday, friday], hours: "08:30-11:00", slots: 12, conditions: [minor, moderate]}
            """;

    private static final int RESIDENTS = 25;

    @TempDir
    private Path folder;

    @Test
    void theirTitleFeeAndDaysAreTermsLikeOthers() throws IOException {
        Prepared clinic = clinic();
        List<Explained> places = stories(clinic)
                .flatMap(story -> story.needs().stream())
                .flatMap(need -> need.decisions().stream())
                .flatMap(decision -> decision.places().stream())
                .toList();
        assertThat(places).anyMatch(place -> place.channel() == Channel.SPECIALIST);
        for (Explained place : places) {
            double sum = place.terms().stream().mapToDouble(Term::utils).sum();
            assertThat(sum).isCloseTo(place.utility(), within(1e-12));
            if (place.channel() == Channel.SPECIALIST) {
                assertThat(place.utils(Kind.VISITOR_TITLE)).isPositive();
            }
        }
    }

    @Test
    void whoMovesToTheClinicMovesForItsDoctor() throws IOException {
        Prepared here = Prepared.of(Tiny.scenario("arranged.yaml"));
        Prepared there = clinic();
        List<Moved> moved = Moved.first(here, there, 0, 5, Scope.ALL, share -> {});
        assertThat(moved).isNotEmpty();
        for (Moved one : moved) {
            Scope day = Scope.ALL.ofDays(one.day(), one.day());
            ResidentStory as = new Retelling(here).tell(one.resident(), 0, day, share -> {});
            ResidentStory with = new Retelling(there).tell(one.resident(), 0, day, share -> {});
            assertThat(new AgainstText(as, with).lines(Language.ENGLISH)).anyMatch(line -> line.contains("turned"));
            turning(as.needs(), with.needs()).forEach(turning -> {
                assertThat(turning.leadHere()).isNegative();
                assertThat(turning.leadThere()).isPositive();
                assertThat(turning.decisive()).isNotEmpty();
            });
        }
    }

    private static Stream<Turning> turning(List<NeedStory> here, List<NeedStory> there) {
        return IntStream.range(0, Math.min(here.size(), there.size()))
                .mapToObj(need -> Parting.of(here.get(need), there.get(need)))
                .flatMap(parting -> parting.filter(Parting::comparable).stream())
                .filter(parting -> chosen(parting.here().orElseThrow())
                        && chosen(parting.there().orElseThrow()))
                .flatMap(parting ->
                        Turning.of(parting.here().orElseThrow(), parting.there().orElseThrow()).stream());
    }

    private static boolean chosen(Decision decision) {
        return decision.facility() >= 0;
    }

    private static Stream<ResidentStory> stories(Prepared county) {
        int residents = county.county().population().size();
        return IntStream.range(0, RESIDENTS)
                .mapToObj(i -> new Retelling(county).tell(i * residents / RESIDENTS, 0, Scope.ALL, share -> {}));
    }

    private Prepared clinic() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path clinic = Files.writeString(folder.resolve("clinic.yaml"), CLINIC);
        return Prepared.of(new ScenarioReader(Policies.shapes()).read(clinic).scenario());
    }
}
