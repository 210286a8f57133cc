package org.careshed.experiment.siting.question;

import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Blanks;
import org.careshed.scenario.source.Node;

/** A lever as scenarios write it, with blanks for the site. Its keys are checked once a site is filled in. */
final class LeverWithBlanks implements Type<Node> {
    @Override
    public Node read(Node node, Binding in) {
        Node.Entries lever = Forms.map(node, words());
        if (!Blanks.in(lever)) {
            throw new Fault(
                            Code.MISSING_KEY,
                            Text.of("must say with the word `{word}` where the site comes in", "须用 `{word}` 一词标明地点填在何处")
                                    .with("word", Blanks.WORD))
                    .why(Text.of("the same lever is tried at every candidate", "同一措施会在每个候选地点试行"))
                    .fix(Text.of(
                                    "write `{word}` instead of a facility, for example `host: {word}`",
                                    "在写机构处写 `{word}`，例如 `host: {word}`")
                            .with("word", Blanks.WORD));
        }
        return lever;
    }

    @Override
    public Object write(Node value) {
        throw new UnsupportedOperationException("siting files are not written");
    }

    @Override
    public String words() {
        return "a lever as under `levers` of a scenario, with `" + Blanks.WORD + "` for the site";
    }

    @Override
    public String example() {
        return "{lever: capacity, from: 2022-04-01, where: {facilities: [HERE]}, resource: doctor, add: 1}";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return Map.of("type", "object");
    }
}
