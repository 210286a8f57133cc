package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names may be anything a person can read, and nothing else. */
class NameTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李县",
                "𠮷野",
                "🏥",
                "مستشفى",
                "\"; DROP TABLE",
                "</script>",
                "=cmd|' /C calc'!A0",
                "{{7*7}}",
                "${jndi:ldap://x}",
                "a/b\\c"
            })
    void namesOfAnyScriptAreKeptAsText(String name) {
        assertThat(named(name).read().scenario().tiers().get(0).name().english())
                .isEqualTo(name);
    }

    @Test
    void combiningMarksAreComposed() {
        assertThat(named("Cafe\u0301").read().scenario().tiers().get(0).name().english())
                .isEqualTo("Caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\u202Edef", "zero\u200Bwidth", "a\u2066b", "line\nbreak", "tab\there"})
    void invisibleCharactersAreRefused(String name) {
        named(name).only(Code.BAD_TEXT);
    }

    @Test
    void namesHaveAtMostTwoHundredCharacters() {
        assertThat(named("x".repeat(200)).problems()).isEmpty();
        assertThat(named("x".repeat(10_000)).only(Code.BAD_TEXT).found().english())
                .isEqualTo("10000 characters");
    }

    @Test
    void aNameIsNeeded() {
        Folder.county(folder).yaml("name: {en: Station}", "name: {en: \"\"}").only(Code.MISSING_KEY);
        Folder.county(folder).change("places.csv", "Hill,山村", ",").problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é", "山", "a/b", "..%2f", "x\u200B", "'=1'"})
    void idsArePlain(String id) {
        Folder.county(folder)
                .yaml("  visit:\n", "  \"" + id + "\": {s: {time: 1 min}}\n  visit:\n")
                .only(Code.BAD_ID);
    }

    @Test
    void idsHaveAtMost64Characters() {
        Folder.county(folder)
                .yaml("  visit:\n", "  " + "x".repeat(65) + ": {s: {time: 1 min}}\n  visit:\n")
                .only(Code.BAD_ID);
    }

    private Folder named(String name) {
        return Folder.county(folder)
                .yaml("en: Station", "en: " + Json.quoted(name).replace("\t", "\\t"));
    }
}
