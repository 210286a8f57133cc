package org.careshed.scenario.part;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.function.Function;
import org.careshed.chance.Dist;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Mapped;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** One law that times may follow, with its parameters. */
public record Law<D extends Dist>(String name, Class<D> type, Shape<D> shape) {

    private static final Type<Double> SOME_TIME = time("1 ms");
    private static final Type<Double> ANY_TIME = time("0 s");
    private static final Type<Double> CV = Numbers.number(0.001, 20);

    static final Law<Dist.Exponential> EXPONENTIAL = exponential();
    static final Law<Dist.LogNormal> LOG_NORMAL = meanAndCv(
            "log-normal", Dist.LogNormal.class, Dist.LogNormal::mean, Dist.LogNormal::cv, Dist.LogNormal::new);
    static final Law<Dist.Gamma> GAMMA =
            meanAndCv("gamma", Dist.Gamma.class, Dist.Gamma::mean, Dist.Gamma::cv, Dist.Gamma::new);

    static final List<Law<?>> ALL = List.of(EXPONENTIAL, LOG_NORMAL, GAMMA, normal(), uniform(), hyperExponential());

    /** Builds a law from its two parameters. */
    interface Two<D> {
        D of(double first, double second);
    }

    private static Law<Dist.Exponential> exponential() {
        Key<Dist.Exponential, Double> mean = mean(Dist.Exponential::mean);
        return of("exponential", Dist.Exponential.class, List.of(mean), f -> new Dist.Exponential(f.get(mean)));
    }

    private static <D extends Dist> Law<D> meanAndCv(
            String name, Class<D> type, Function<D, Double> means, Function<D, Double> cvs, Two<D> make) {
        Key<D, Double> mean = mean(means);
        Key<D, Double> cv = required("cv", CV, cvs, "coefficient of variation: standard deviation over mean");
        return of(name, type, List.of(mean, cv), f -> make.of(f.get(mean), f.get(cv)));
    }

    private static Law<Dist.Normal> normal() {
        Key<Dist.Normal, Double> mean = mean(Dist.Normal::mean);
        Key<Dist.Normal, Double> sd = required("sd", SOME_TIME, Dist.Normal::sd, "standard deviation");
        Key<Dist.Normal, Double> least =
                preset("at_least", ANY_TIME, 0.0, Dist.Normal::atLeast, "shorter times are raised to this");
        return of(
                "normal",
                Dist.Normal.class,
                List.of(mean, sd, least),
                f -> new Dist.Normal(f.get(mean), f.get(sd), f.get(least)));
    }

    private static Law<Dist.Uniform> uniform() {
        Key<Dist.Uniform, Double> from = required("from", ANY_TIME, Dist.Uniform::from, "shortest time");
        Key<Dist.Uniform, Double> to = required("to", SOME_TIME, Dist.Uniform::to, "longest time");
        return of("uniform", Dist.Uniform.class, List.of(from, to), f -> {
            if (f.get(from) >= f.get(to)) {
                throw new Fault(Code.OUT_OF_RANGE, Text.of("must go from a shorter to a longer time", "必须从较短的时间到较长的时间"))
                        .found(Text.of("`{from}` to `{to}`", "`{from}` 至 `{to}`")
                                .with("from", ANY_TIME.write(f.get(from)))
                                .with("to", ANY_TIME.write(f.get(to))));
            }
            return new Dist.Uniform(f.get(from), f.get(to));
        });
    }

    private static Law<Dist.HyperExponential> hyperExponential() {
        Key<Dist.HyperExponential, Double> mean = mean(Dist.HyperExponential::mean);
        Key<Dist.HyperExponential, Double> scv =
                required("scv", Numbers.above(1, 400), Dist.HyperExponential::scv, "squared coefficient of variation");
        return of(
                "hyper-exponential",
                Dist.HyperExponential.class,
                List.of(mean, scv),
                f -> new Dist.HyperExponential(f.get(mean), f.get(scv)));
    }

    private static <D extends Dist> Key<D, Double> mean(Function<D, Double> of) {
        return required("mean", SOME_TIME, of, "mean time");
    }

    private static <D extends Dist> Law<D> of(
            String name, Class<D> type, List<Key<D, Double>> parameters, Function<Fields, D> make) {
        Key<D, String> law = required("law", Texts.only(name), dist -> name, "how the times vary");
        List<Key<D, ?>> keys = new java.util.ArrayList<>();
        keys.add(law);
        keys.addAll(parameters);
        return new Law<>(
                name, type, new Shape<>("law " + name, "Times that vary by the law " + name + ".", keys, make));
    }

    private static Type<Double> time(String from) {
        return new Mapped<>(Units.time(from, "365 d"), Long::doubleValue, Double::longValue);
    }

    Object write(Dist dist) {
        return shape.write(type.cast(dist));
    }
}
