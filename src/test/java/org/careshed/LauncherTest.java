package org.careshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that people start. */
@Tag("heavy")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String LAUNCHER = "'" + ROOT.resolve("careshed") + "'";

    @TempDir
    private Path elsewhere;

    @Test
    void worksThroughALinkFromAFolderWithSpacesAndChinese() throws Exception {
        Path folder = Files.createDirectory(elsewhere.resolve("my 县域"));
        Files.createSymbolicLink(folder.resolve("cs"), ROOT.resolve("careshed"));
        Shelled shelled = Shelled.run(folder, "./cs --version");
        assertThat(shelled.out()).startsWith("Careshed ");
        assertThat(shelled.code()).isZero();
    }

    @Test
    void readsChineseFileNamesUnderAPlainLocale() throws Exception {
        Shelled shelled = Shelled.run(
                elsewhere, LAUNCHER + " new 海盐 && " + LAUNCHER + " validate 海盐/county.yaml", Map.of("LC_ALL", "C"));
        assertThat(shelled.code()).as(shelled.err()).isZero();
        assertThat(elsewhere.resolve("海盐/county.yaml")).exists();
    }

    @Test
    void hostileSurroundingsChangeNothing() throws Exception {
        String run = LAUNCHER + " run '" + ROOT + "/scenarios/tiny/county.yaml' --no-plots --replications 2 --out ";
        Shelled plain = Shelled.run(elsewhere, run + "plain");
        Shelled hostile = Shelled.run(
                elsewhere,
                run + "hostile",
                Map.of(
                        "JAVA_TOOL_OPTIONS", "-Duser.language=tr -Dfile.encoding=ISO-8859-1",
                        "TZ", "../../x",
                        "LANG", "xx",
                        "LC_ALL", "",
                        "HOME", ""));
        assertThat(hostile.code()).as(hostile.err()).isZero();
        assertThat(hostile.out().replace("hostile", "plain")).isEqualTo(plain.out());
        assertThat(elsewhere.resolve("hostile/manifest.json"))
                .hasSameTextualContentAs(elsewhere.resolve("plain/manifest.json"));
        assertThat(elsewhere.resolve("hostile/summary.json"))
                .hasSameTextualContentAs(elsewhere.resolve("plain/summary.json"));
    }

    @Test
    void readerThatGoesAwayLeavesNoTrace() throws Exception {
        Shelled shelled = Shelled.run(elsewhere, LAUNCHER + " schema | head -n 1");
        assertThat(shelled.err()).isEmpty();
        assertThat(shelled.out().lines()).hasSize(1);
    }

    @Test
    void missingJavaIsToldWithAdvice() throws Exception {
        Files.createFile(elsewhere.resolve("pom.xml"));
        Files.createDirectories(elsewhere.resolve("src/main"));
        Files.createDirectories(elsewhere.resolve("scenarios/tiny"));
        String script = Files.readString(ROOT.resolve("careshed")).replace("/usr/lib/jvm/", "/nowhere/");
        Path launcher = Files.writeString(elsewhere.resolve("careshed"), script);
        Path bare = Files.createDirectory(elsewhere.resolve("bare"));
        Shelled shelled = Shelled.run(
                elsewhere,
                "for c in sh dirname find cksum sort tr sed cat mkdir rm; do ln -s \"$(command -v $c)\" bare/; done;"
                        + " PATH='" + bare + "' sh '" + launcher + "'",
                Map.of("JAVA_HOME", ""));
        assertThat(shelled.code()).isEqualTo(69);
        assertThat(shelled.err())
                .contains("JDK) 17 or newer is needed; found: nothing")
                .contains("apt install");
    }

    @Test
    void knowsItselfByTheSumsOfItsBuild() throws Exception {
        Shelled shelled = Shelled.run(elsewhere, LAUNCHER + " verify --self");
        assertThat(shelled.code()).as(shelled.err()).isZero();
        assertThat(shelled.out()).contains(" files are as they were packed.");
    }

    @Test
    void sizeOfMemoryIsChecked() throws Exception {
        Shelled shelled = Shelled.run(elsewhere, LAUNCHER + " --memory lots");
        assertThat(shelled.code()).isEqualTo(2);
        assertThat(shelled.err()).contains("--memory lots is not a size");
        Shelled chinese = Shelled.run(elsewhere, LAUNCHER + " --memory lots", Map.of("LC_ALL", "zh_CN.UTF-8"));
        assertThat(chinese.err()).contains("careshed：--memory lots 不是大小");
        Shelled little = Shelled.run(elsewhere, LAUNCHER + " --memory 6m");
        assertThat(little.code()).isEqualTo(2);
        assertThat(little.err()).contains("--memory 6m is too little for any run; the least is 16m");
    }
}
