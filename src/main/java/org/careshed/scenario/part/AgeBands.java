package org.careshed.scenario.part;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.value.Texts;

/** Age bands that cover every age from 0 to 120 once, youngest first. */
public final class AgeBands implements Type<List<AgeBand>> {

    private static final int OLDEST = 120;
    private static final Pattern AGES = Pattern.compile("(0|[1-9][0-9]{0,2})-(0|[1-9][0-9]{0,2})");
    private static final Comparator<AgeBand> YOUNGEST_FIRST =
            Comparator.comparingInt(AgeBand::from).thenComparingInt(AgeBand::to);

    private final ThingsById<AgeBand> bands = ThingsById.sorted(Texts.newId(IdKind.AGE_BAND), new Ages(), AgeBand::id);

    @Override
    public List<AgeBand> read(Node node, Binding in) {
        List<AgeBand> sorted =
                bands.read(node, in).stream().sorted(YOUNGEST_FIRST).toList();
        int next = 0;
        for (AgeBand band : sorted) {
            if (band.from() != next) {
                throw band.from() > next
                        ? fault("ages " + next + " to " + (band.from() - 1) + " in no band")
                        : fault("ages " + band.from() + " to " + (next - 1) + " in two bands");
            }
            next = band.to() + 1;
        }
        if (next != OLDEST + 1) {
            throw fault("ages " + next + " to " + OLDEST + " in no band");
        }
        return sorted;
    }

    private static Fault fault(String found) {
        return new Fault(
                        Code.AGE_BANDS,
                        Text.of("must hold every age from 0 to 120 in exactly one band", "0 至 120 岁的每个年龄都必须恰好属于一个年龄段"))
                .found(found)
                .fix(Text.of(
                        "write for example `{child: 0-14, adult: 15-59, elder: 60-120}`",
                        "例如写 `{child: 0-14, adult: 15-59, elder: 60-120}`"));
    }

    @Override
    public Object write(List<AgeBand> value) {
        return bands.write(value);
    }

    @Override
    public String words() {
        return bands.words();
    }

    @Override
    public String example() {
        return "{child: 0-14, adult: 15-59, elder: 60-120}";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return bands.schema(whole);
    }

    /** One band; its id is the key under which it stands. */
    private static final class Ages implements Type<AgeBand> {
        @Override
        public AgeBand read(Node node, Binding in) {
            String text = Forms.text(node, words()).value();
            Matcher matcher = AGES.matcher(text);
            if (!matcher.matches()) {
                throw new Fault(Code.NOT_AGES, Rule.must(words())).found(Forms.quoted(text));
            }
            int from = Integer.parseInt(matcher.group(1));
            int to = Integer.parseInt(matcher.group(2));
            if (from > to || to > OLDEST) {
                throw new Fault(Code.NOT_AGES, Rule.must(words()))
                        .found(Forms.quoted(text))
                        .why(Text.of("ages go upwards, in years, to 120", "年龄从小到大，以岁计，到 120"));
            }
            return new AgeBand(node.name(), from, to);
        }

        @Override
        public Object write(AgeBand value) {
            return value.from() + "-" + value.to();
        }

        @Override
        public String words() {
            return "ages such as `15-59`, in years, both included, the last to 120";
        }

        @Override
        public String example() {
            return "15-59";
        }

        @Override
        public Map<String, Object> schema(boolean whole) {
            return Map.of("type", "string", "pattern", "^" + AGES + "$");
        }
    }
}
