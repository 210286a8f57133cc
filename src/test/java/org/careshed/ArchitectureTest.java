package org.careshed;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house, which way they may look, and which library lives behind which wall. */
class ArchitectureTest {
    private static final String BASE = "org.careshed.";

    /** Room, then the rooms that it may import. */
    private static final Map<String, String> ROOMS = Map.ofEntries(
            entry("quantity", ""),
            entry("language", ""),
            entry("chance", "quantity"),
            entry("engine", "quantity"),
            entry("result", "quantity language"),
            entry("scenario", "quantity chance language"),
            entry("county", "scenario chance quantity"),
            entry("journal", "county scenario"),
            entry("people", "journal county scenario engine chance quantity"),
            entry("care", "journal county scenario engine chance quantity"),
            entry("model", "people care journal county scenario engine chance quantity"),
            entry("measure", "journal county scenario result quantity language"),
            entry("policy", "model journal county scenario chance quantity language"),
            entry("experiment", "policy measure model people journal county scenario result chance quantity language"),
            entry("report", "result quantity language"),
            entry("gui", "model engine experiment measure journal county scenario language quantity"),
            entry(
                    "bench",
                    "experiment policy measure model people care journal county scenario result engine chance quantity"
                            + " language"),
            entry("web", "experiment report result scenario policy measure quantity language"),
            entry("cli", "gui web experiment report result scenario bench policy measure language"));

    /** Library, then the rooms that may see it. */
    private static final Map<String, String> WALLS = Map.ofEntries(
            entry("org.jfree", "gui"),
            entry("sim", "engine model gui bench"),
            entry("ec.util", "engine model bench"),
            entry("org.jgrapht", "county"),
            entry("org.apache.commons.math3", "chance result experiment"),
            entry("org.snakeyaml", "scenario"),
            entry("de.siegmar.fastcsv", "scenario result"),
            entry("org.duckdb", "result"),
            entry("java.sql", "result"),
            entry("tools.jackson", "result web"),
            entry("com.fasterxml.jackson", "result web"),
            entry("org.mozilla.javascript", "report"),
            entry("org.apache.batik", "report"),
            entry("com.openhtmltopdf", "report"),
            entry("org.apache.pdfbox", "report"),
            entry("org.apache.poi", "report"),
            entry("io.javalin", "web"),
            entry("org.eclipse.jetty", "web"),
            entry("jakarta.servlet", "web"),
            entry("picocli", "cli"));

    /** Rooms whose numbers must be the same on every machine, at every hour. */
    private static final String[] EXACT_ROOMS =
            rooms("chance engine scenario county journal people care model measure policy result experiment");

    /** Rooms in which the wall clock does not exist; the others may time themselves for the stamp. */
    private static final String[] TIMELESS_ROOMS =
            rooms("quantity chance engine scenario county journal people care model measure policy");

    /** Functions that Java lets differ by an ulp from machine to machine. */
    private static final Set<String> INEXACT = Set.of(
            "exp", "log", "log10", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "cbrt", "expm1",
            "log1p", "hypot", "sinh", "cosh", "tanh");

    /** Generators with a state or a seed of their own; the benchmark's references may use them. */
    private static final String GENERATORS =
            "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)"
                    + "|java\\.security\\.SecureRandom|ec\\.util\\..*";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.careshed");

    @TestFactory
    Stream<DynamicTest> roomsImportOnlyWhatTheTableAllows() {
        return ROOMS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    String[] allowed = rooms(room.getKey() + " " + room.getValue());
                    classes()
                            .that()
                            .resideInAPackage(BASE + room.getKey() + "..")
                            .should()
                            .onlyDependOnClassesThat(
                                    resideInAnyPackage(allowed).or(resideOutsideOfPackages("org.careshed..")))
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }));
    }

    @Test
    void everyClassLivesInARoom() {
        classes()
                .should()
                .resideInAnyPackage(rooms(String.join(" ", ROOMS.keySet())))
                .check(CLASSES);
    }

    @Test
    void roomsFormNoRing() {
        slices().matching("org.careshed.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> librariesStayBehindTheirWalls() {
        return WALLS.entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(rooms(wall.getValue()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(wall.getKey() + "..")
                                .check(CLASSES)));
    }

    @Test
    void luckComesOnlyFromKeys() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.careshed.bench..")
                .and()
                .doNotHaveFullyQualifiedName("org.careshed.web.guard.Token") // a secret, not luck
                .should()
                .dependOnClassesThat()
                .haveNameMatching(GENERATORS)
                .orShould(calling("Math.random", "java.lang.Math", Set.of("random")))
                .check(CLASSES);
    }

    @Test
    void modelKnowsNoWallClock() {
        noClasses()
                .that()
                .resideInAnyPackage(TIMELESS_ROOMS)
                .should(calling("the system clock", "java.lang.System", Set.of("currentTimeMillis", "nanoTime")))
                .orShould(calling("now()", "java.time.", Set.of("now")))
                .check(CLASSES);
    }

    @Test
    void resultsUseNoFunctionThatDiffersBetweenMachines() {
        noClasses()
                .that()
                .resideInAnyPackage(EXACT_ROOMS)
                .should(calling("inexact Math functions", "java.lang.Math", INEXACT))
                .check(CLASSES);
    }

    @Test
    void nothingIsLoadedOrRunFromData() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.Object(In|Out)putStream|javax\\.script\\..*|java\\.beans\\.XMLDecoder")
                .orShould(calling("reflection by name", "java.lang.Class", Set.of("forName")))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineEndsTheProgramOrPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.careshed.cli..")
                .and()
                .doNotHaveFullyQualifiedName("org.careshed.result.file.CrashPoint") // drills what kill -9 does
                .should(calling("System.exit or halt", "java.lang.", Set.of("exit", "halt")))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void tableCoversEveryPackage() {
        List<String> strangers = CLASSES.stream()
                .map(type -> type.getPackageName().replaceFirst("^org\\.careshed\\.?([^.]*).*", "$1"))
                .filter(room -> !ROOMS.containsKey(room))
                .distinct()
                .toList();
        assertThat(strangers).isEmpty();
    }

    private static ArchCondition<JavaClass> calling(String what, String ownerPrefix, Set<String> methods) {
        return ArchConditions.callMethodWhere(new DescribedPredicate<JavaMethodCall>(what) {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getTargetOwner().getName().startsWith(ownerPrefix)
                        && methods.contains(call.getTarget().getName());
            }
        });
    }

    private static String[] rooms(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isBlank())
                .map(name -> BASE + name + "..")
                .toArray(String[]::new);
    }
}
