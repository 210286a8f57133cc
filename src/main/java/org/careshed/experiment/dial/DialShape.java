package org.careshed.experiment.dial;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.careshed.experiment.dial.Dial.Way;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Spans;
import org.careshed.scenario.value.Texts;

/** A parameter that is drawn; and the keys that it shares with one that is fitted. */
public final class DialShape {

    private static final Type<List<String>> PATHS = new ListOf<>(Texts.line(), 1, 100);

    private static final Keys<Dial> DRAWN = Keys.of(dial -> dial);

    /** How a drawn parameter is written. */
    public static final Shape<Dial> SHAPE = new Shape<>(
            "a drawn parameter",
            "Numbers of the scenario that the evidence leaves open, drawn together.",
            DRAWN.all(),
            DRAWN::read);

    private DialShape() {}

    /** The keys of a dial inside a record, which takes its dial from its fields. */
    public record Keys<R>(
            Key<R, String> name,
            Key<R, Optional<List<String>>> add,
            Key<R, Optional<List<String>>> multiply,
            Key<R, Optional<List<String>>> set,
            Key<R, Expectation.Range> range,
            Sourced<R> sourced) {

        /** The keys of a record. */
        public static <R> Keys<R> of(Function<R, Dial> dial) {
            return new Keys<>(
                    preset("name", Texts.line(), "", dial.andThen(Dial::name), "what it is, for people"),
                    maybe("add", PATHS, record -> paths(dial.apply(record), Way.ADD), "numbers it is added to"),
                    maybe(
                            "multiply",
                            PATHS,
                            record -> paths(dial.apply(record), Way.MULTIPLY),
                            "numbers it is a factor of"),
                    maybe("set", PATHS, record -> paths(dial.apply(record), Way.SET), "numbers it stands in for"),
                    required(
                            "range",
                            Spans.span(),
                            record -> new Expectation.Range(
                                    dial.apply(record).low(), dial.apply(record).high()),
                            "lowest and highest setting"),
                    Sourced.of(dial.andThen(Dial::evidence)));
        }

        /** In the order in which they are written. */
        public List<Key<R, ?>> all() {
            return List.of(name, add, multiply, set, range, sourced.source(), sourced.grade());
        }

        /** The dial; reports keys that do not go together. */
        public Dial read(Fields fields) {
            List<Way> ways = java.util.stream.Stream.of(Way.ADD, Way.MULTIPLY, Way.SET)
                    .filter(way -> fields.get(key(way)).isPresent())
                    .toList();
            if (ways.size() != 1) {
                fields.binding()
                        .problems()
                        .add(
                                fields.site(),
                                new Fault(
                                                Code.WRONG_COUNT,
                                                Text.of(
                                                                "`{id}` must have one of `add`, `multiply` and `set`",
                                                                "`{id}` 须在 `add`、`multiply`、`set` 中有且只有一个")
                                                        .with("id", fields.id()))
                                        .found(Text.of("{many} of them", "{many} 个")
                                                .with("many", ways.size()))
                                        .fix(Text.of(
                                                "write for example `multiply: [conditions/*/rate/*]`",
                                                "写例如 `multiply: [conditions/*/rate/*]`")));
                throw new Unreadable();
            }
            Way way = ways.get(0);
            Expectation.Range bounds = fields.get(range);
            boolean sound = bounds.low() < bounds.high() && (way != Way.MULTIPLY || bounds.low() > 0);
            if (!sound) {
                fields.report(
                        range,
                        new Fault(
                                Code.OUT_OF_RANGE,
                                Text.of(
                                        "`range` must have two different ends; more than 0 for a factor",
                                        "`range` 两端须不同；倍数须大于 0")));
                throw new Unreadable();
            }
            Evidence evidence = sourced.read(fields);
            String shown = fields.get(name).isEmpty() ? fields.id() : fields.get(name);
            List<String> paths = fields.get(key(way)).orElseThrow();
            return new Dial(fields.id(), shown, way, paths, bounds.low(), bounds.high(), evidence, fields.site());
        }

        private Key<R, Optional<List<String>>> key(Way way) {
            return switch (way) {
                case ADD -> add;
                case MULTIPLY -> multiply;
                case SET -> set;
            };
        }

        private static Optional<List<String>> paths(Dial dial, Way way) {
            return dial.way() == way ? Optional.of(dial.paths()) : Optional.empty();
        }
    }
}
