package org.careshed.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.cli.options.UsageFault;
import org.careshed.experiment.example.LeverPage;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Lines;
import org.careshed.language.Meanings;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.result.SummaryText;
import org.careshed.result.name.LeverName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the policy levers a scenario can pull, or prints the page of one. */
@Command(
        name = "levers",
        description = {
            "Lists the levers and shocks that a scenario can switch on, or explains one.",
            "列出情景可以启用的措施和冲击，或解释其中一项。"
        })
final class LeversCommand implements Callable<Integer> {
    private static final int NAME_WIDTH = 28;
    private static final int MEANING_WIDTH = 52;

    @ParentCommand
    private Careshed careshed;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = {
                "A lever: prints its page with mechanism, parameters, evidence and limits.",
                "一项措施：显示其说明，包括机制、参数、证据和局限。"
            })
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Screen screen = careshed.screen();
        if (name.isPresent()) {
            screen.out().println(LeverPage.of(Home.folder(), lever(name.get()), screen.language()));
            return ExitCode.DONE;
        }
        if (screen.language() == Language.ENGLISH) {
            screen.out().print(table());
        } else {
            named(screen.language()).forEach(screen.out()::println);
        }
        screen.print(Text.of(
                "\n`careshed levers NAME` prints the page of one: mechanism, parameters, evidence, limits.",
                "\n`careshed levers NAME` 显示一项的说明：机制、参数、证据、局限。"));
        return ExitCode.DONE;
    }

    private TextTable table() {
        TextTable list = TextTable.forColumns(
                spec.commandLine().getColorScheme(),
                new Column(NAME_WIDTH, 0, Overflow.SPAN),
                new Column(MEANING_WIDTH, 0, Overflow.WRAP));
        Policies.catalogue()
                .forEach(lever -> list.addRowValues(lever.name(), lever.shape().meaning()));
        return list;
    }

    /** Where ids are no words: with the name of each lever before what it means. */
    private static List<String> named(Language language) {
        Lines list = new Lines(language, SummaryText.WIDTH);
        for (Policies.Entry lever : Policies.catalogue()) {
            list.item(
                    Cells.left(lever.name(), NAME_WIDTH),
                    Text.of("{name}: {meaning}", "{name}。{meaning}")
                            .with("name", LeverName.of(lever.name()))
                            .with("meaning", Meanings.of(lever.shape().meaning())));
        }
        return list.all();
    }

    private Policies.Entry lever(String wanted) {
        return Policies.named(wanted)
                .orElseThrow(() -> new UsageFault(
                        spec,
                        Text.of(
                                        "there is no lever `{lever}`; `careshed levers` lists those there are",
                                        "没有措施 `{lever}`；`careshed levers` 列出全部措施")
                                .with("lever", wanted)));
    }
}
