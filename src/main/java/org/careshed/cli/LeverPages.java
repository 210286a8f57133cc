package org.careshed.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.experiment.example.ExampleInChinese;
import org.careshed.experiment.example.LeverPage;
import org.careshed.language.Language;
import org.careshed.language.Meanings;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.result.name.LeverName;
import org.careshed.scenario.read.ScenarioFormat;

/**
 * The pages of the levers in {@code docs/levers}, and in Chinese in {@code docs/levers/zh}: written by hand but for their tables,
 * what the examples showed, and the indexes.
 */
final class LeverPages {

    private static final Text HEAD = Text.of(
            "# Levers and shocks\n\n"
                    + "Each line is one policy or event that a scenario can switch on under `levers`, with a page and an\n"
                    + "example of its own. Every lever takes `from`, `to`, `where`, `strength` and `phase_in`\n"
                    + "([scenario reference](../scenario.md)); `./careshed levers NAME` prints its page.\n"
                    + "`./careshed examples NAME` runs the example against the county it extends and writes into the page what\n"
                    + "changes: figures with both intervals, what was offered and used, and which visits went elsewhere.\n"
                    + "Who goes elsewhere, why, and who wins or loses: `./careshed switchers COUNTY EXAMPLE`\n"
                    + "([switchers](../switchers.md)).\n"
                    + "Sources named `behaviour` and `county-facts` stand in [evidence](../evidence) by number. Grades: A measured or\n"
                    + "official, B secondary, C assumed.\n\n"
                    + "| lever | what it does | example |\n|---|---|---|\n",
            "# 措施与冲击\n\n"
                    + "每行是情景可在 `levers` 下启用的一项政策或事件，各有一页说明和一个示例。各项措施都可写 `from`、`to`、\n"
                    + "`where`、`strength` 和 `phase_in`（[情景格式](../../scenario.md)）；`./careshed levers NAME` 显示其说明。\n"
                    + "`./careshed examples NAME` 让示例与其所在县对照运行，并把变化写入该页：带两种区间的指标、提供和使用了什么、\n"
                    + "哪些就诊改变了去向。谁改变了去向、为什么、谁受益谁受损：`./careshed switchers COUNTY EXAMPLE`\n"
                    + "（[去向变化](../../switchers.md)）。\n"
                    + "来源 `behaviour` 和 `county-facts` 按编号见[证据](../../evidence)。等级：A 实测或官方，B 二手，C 假定。\n\n"
                    + "| 措施 | 作用 | 示例 |\n|---|---|---|\n");

    private static final String BEGIN = "<!-- parameters -->";
    private static final String END = "<!-- /parameters -->";
    private static final String EXAMPLE = "<!-- example -->";
    private static final String EXAMPLE_END = "<!-- /example -->";

    private final Path home;

    /** The pages of a clone. */
    LeverPages(Path home) {
        this.home = home;
    }

    /** The page of a lever as it stands; none in a copy without docs. */
    Optional<String> page(String lever, Language language) throws IOException {
        return LeverPage.written(home, lever, language);
    }

    /** The indexes and the pages as they should stand, by file; a page that nobody wrote is not among them. */
    Map<Path, String> generated() throws IOException {
        Map<Path, String> pages = new TreeMap<>();
        for (Language language : Language.values()) {
            pages.put(LeverPage.file(home, "README", language), index(language));
            for (Policies.Entry lever : Policies.catalogue()) {
                Optional<String> page = page(lever.name(), language);
                if (page.isPresent()) {
                    String table = ScenarioFormat.lever(lever.shape()).in(language);
                    String whole = with(page.get(), BEGIN, table, END);
                    pages.put(
                            LeverPage.file(home, lever.name(), language),
                            language == Language.CHINESE ? withExampleOf(whole, lever.name()) : whole);
                }
            }
        }
        return pages;
    }

    /** Writes what should stand. */
    void write() throws IOException {
        for (Map.Entry<Path, String> page : generated().entrySet()) {
            Files.createDirectories(page.getKey().getParent());
            Files.write(page.getKey(), page.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes what its example showed into the pages of a lever; a page without the marks stays as it is. */
    void writeExample(String lever, String text) throws IOException {
        Optional<String> page = page(lever, Language.ENGLISH);
        if (page.isPresent()) {
            Files.writeString(
                    LeverPage.file(home, lever, Language.ENGLISH), with(page.get(), EXAMPLE, text, EXAMPLE_END));
        }
        Optional<String> chinese = page(lever, Language.CHINESE);
        if (chinese.isPresent()) {
            Files.writeString(LeverPage.file(home, lever, Language.CHINESE), withExampleOf(chinese.get(), lever));
        }
    }

    /** A Chinese page with what the English page says that the example showed. */
    private String withExampleOf(String chinese, String lever) throws IOException {
        String english = page(lever, Language.ENGLISH).orElse("");
        int begin = english.indexOf(EXAMPLE);
        int end = english.indexOf(EXAMPLE_END);
        return begin < 0 || end < begin
                ? chinese
                : with(
                        chinese,
                        EXAMPLE,
                        ExampleInChinese.of(
                                english.substring(begin + EXAMPLE.length(), end).strip()),
                        EXAMPLE_END);
    }

    private static String with(String page, String mark, String text, String endMark) {
        int begin = page.indexOf(mark);
        int end = page.indexOf(endMark);
        return begin < 0 || end < begin
                ? page
                : page.substring(0, begin) + mark + "\n\n" + text + "\n\n" + page.substring(end);
    }

    private static String index(Language language) {
        StringBuilder text = new StringBuilder(HEAD.in(language));
        String up = language == Language.ENGLISH ? "../../" : "../../../";
        for (Policies.Entry lever : Policies.catalogue()) {
            String name = lever.name();
            String called =
                    language == Language.ENGLISH ? "" : LeverName.of(name).in(language) + " ";
            text.append("| " + called + "[`" + name + "`](" + name + ".md) | "
                    + Meanings.of(lever.shape().meaning()).in(language) + " | [" + name + ".yaml](" + up
                    + "scenarios/levers/" + name + ".yaml) |\n");
        }
        return text.toString();
    }
}
