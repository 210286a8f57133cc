package org.careshed.experiment.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.careshed.chance.Dist;
import org.careshed.experiment.theory.Erlang;
import org.careshed.experiment.theory.FiniteStation;
import org.careshed.experiment.theory.GeneralService;
import org.careshed.experiment.theory.JacksonNetwork;
import org.careshed.experiment.theory.JacksonNetwork.Node;
import org.careshed.experiment.theory.MarkovStation;
import org.careshed.experiment.theory.Priorities;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Pathway.Step;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;

/**
 * What theory says about a pathways scenario of one facility, derived from the scenario itself, in minutes: so that an
 * expectation and the rates above it in one file cannot disagree. Empty where no formula here covers the quantity.
 */
final class ScenarioTheory {

    private final Scenario scenario;
    private final List<ArrivalStream> streams;
    private final List<Step> steps;

    ScenarioTheory(Scenario scenario) {
        this.scenario = scenario;
        this.streams = scenario.arrivals().stream()
                .sorted(Comparator.comparingInt(ArrivalStream::priority))
                .toList();
        this.steps =
                scenario.pathways().size() == 1 ? scenario.pathways().get(0).steps() : List.of();
    }

    OptionalDouble expected(Expectation expectation) {
        boolean constantRates = streams.stream()
                .allMatch(stream -> Arrays.stream(stream.perHour()).distinct().count() == 1);
        if (!constantRates || scenario.facilities().size() != 1) {
            return OptionalDouble.empty();
        }
        String[] of = expectation.of().split("/");
        if (of.length == 1) {
            return expectation.measure().equals("mean_time_minutes") && isMarkov()
                    ? OptionalDouble.of(network().meanTime())
                    : OptionalDouble.empty();
        }
        Optional<Resource> resource = scenario.resources().stream()
                .filter(candidate -> candidate.resource().equals(of[1]))
                .findFirst();
        if (resource.isEmpty()) {
            return OptionalDouble.empty();
        }
        return of.length == 3
                ? byStream(expectation.measure(), resource.get(), of[2])
                : byResource(expectation.measure(), resource.get());
    }

    private OptionalDouble byResource(String measure, Resource resource) {
        int servers = resource.servers().first();
        double service = serviceMinutes(resource);
        double load = rate(resource) * service;
        if (resource.queueLimit().isPresent()) {
            return limited(measure, resource, resource.queueLimit().getAsInt());
        }
        if (measure.equals("utilisation")) {
            return OptionalDouble.of(load / servers);
        }
        if (streams.size() > 1 || !isMarkov()) {
            return general(measure, resource);
        }
        MarkovStation station = new MarkovStation(rate(resource), service, servers);
        return switch (measure) {
            case "mean_wait_minutes" -> OptionalDouble.of(station.meanWait());
            case "wait_probability" -> OptionalDouble.of(station.waitProbability());
            case "mean_queue" -> OptionalDouble.of(station.meanQueue());
            case "mean_at_resource" -> OptionalDouble.of(station.meanPresent());
            case "wait_p95_minutes" -> OptionalDouble.of(station.waitQuantile(0.95));
            default -> OptionalDouble.empty();
        };
    }

    private OptionalDouble limited(String measure, Resource resource, int places) {
        int servers = resource.servers().first();
        double service = serviceMinutes(resource);
        if (places == 0 && measure.equals("loss_share")) {
            return OptionalDouble.of(Erlang.lost(servers, rate(resource) * service));
        }
        if (places == 0 && measure.equals("utilisation")) {
            double load = rate(resource) * service;
            return OptionalDouble.of(load * (1 - Erlang.lost(servers, load)) / servers);
        }
        FiniteStation station = new FiniteStation(rate(resource), service, servers, servers + places);
        return switch (measure) {
            case "loss_share" -> OptionalDouble.of(station.lost());
            case "mean_at_resource" -> OptionalDouble.of(station.meanPresent());
            case "mean_wait_minutes" -> OptionalDouble.of(station.meanWait());
            default -> OptionalDouble.empty();
        };
    }

    private OptionalDouble general(String measure, Resource resource) {
        Dist law = steps(resource).get(0).time();
        int servers = resource.servers().first();
        double service = serviceMinutes(resource);
        double scv = law.variance() / (law.mean() * law.mean());
        if (streams.size() > 1 && scv == 1) {
            MarkovStation together = new MarkovStation(rate(resource), service, servers);
            return measure.equals("mean_wait_minutes")
                    ? OptionalDouble.of(together.meanWait())
                    : OptionalDouble.empty();
        }
        if (streams.get(0).thinning() == ArrivalStream.Thinning.CONSTANT) {
            return evenArrivals(measure, rate(resource), service, scv, servers);
        }
        OptionalDouble wait = generalWait(rate(resource), service, scv, servers);
        return switch (measure) {
            case "mean_wait_minutes" -> wait;
            case "mean_queue" ->
                wait.isPresent() ? OptionalDouble.of(wait.getAsDouble() * rate(resource)) : OptionalDouble.empty();
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble evenArrivals(String measure, double rate, double service, double scv, int servers) {
        if (scv != 1 || servers != 1) {
            return OptionalDouble.empty();
        }
        return switch (measure) {
            case "mean_wait_minutes" -> OptionalDouble.of(GeneralService.evenArrivalsMeanWait(rate, service));
            case "wait_probability" -> OptionalDouble.of(GeneralService.evenArrivalsWaitProbability(rate, service));
            default -> OptionalDouble.empty();
        };
    }

    private OptionalDouble generalWait(double rate, double service, double scv, int servers) {
        if (scv == 0) {
            return OptionalDouble.of(GeneralService.constantServiceMeanWait(rate, service, servers));
        }
        return servers == 1 ? OptionalDouble.of(GeneralService.meanWait(rate, service, scv)) : OptionalDouble.empty();
    }

    private OptionalDouble byStream(String measure, Resource resource, String stream) {
        if (!measure.equals("mean_wait_minutes")) {
            return OptionalDouble.empty();
        }
        List<Priorities.Patients> classes = new ArrayList<>();
        double[] rates = new double[streams.size()];
        for (int k = 0; k < rates.length; k++) {
            rates[k] = perMinute(streams.get(k));
            Dist law = pathway(streams.get(k)).steps().get(0).time();
            classes.add(new Priorities.Patients(
                    rates[k], law.mean() / Ticks.MINUTE, law.variance() / (law.mean() * law.mean())));
        }
        int servers = resource.servers().first();
        double[] waits = servers == 1
                ? Priorities.meanWaitsAtOneServer(classes)
                : Priorities.meanWaits(rates, classes.get(0).meanService(), servers);
        for (int k = 0; k < rates.length; k++) {
            if (streams.get(k).id().equals(stream)) {
                return OptionalDouble.of(waits[k]);
            }
        }
        return OptionalDouble.empty();
    }

    private boolean isMarkov() {
        return !steps.isEmpty()
                && streams.stream().allMatch(stream -> stream.thinning() == ArrivalStream.Thinning.EXACT)
                && steps.stream().allMatch(step -> step.time() instanceof Dist.Exponential);
    }

    private double serviceMinutes(Resource resource) {
        return steps(resource).get(0).time().mean() / Ticks.MINUTE;
    }

    private List<Step> steps(Resource resource) {
        return scenario.pathways().stream()
                .flatMap(pathway -> pathway.steps().stream())
                .filter(step -> step.resource().equals(Optional.of(resource.resource())))
                .toList();
    }

    private double rate(Resource resource) {
        if (steps.isEmpty()) {
            return streams.stream().mapToDouble(ScenarioTheory::perMinute).sum();
        }
        double[] rates = network().rates();
        double rate = 0;
        for (int i = 0; i < rates.length; i++) {
            rate += steps.get(i).resource().equals(Optional.of(resource.resource())) ? rates[i] : 0;
        }
        return rate;
    }

    private JacksonNetwork network() {
        List<Node> nodes = new ArrayList<>();
        double[][] routing = new double[steps.size()][steps.size()];
        for (int i = 0; i < routing.length; i++) {
            Step step = steps.get(i);
            double outside = i == 0
                    ? streams.stream().mapToDouble(ScenarioTheory::perMinute).sum()
                    : 0;
            nodes.add(new Node(outside, step.time().mean() / Ticks.MINUTE, servers(step)));
            for (Pathway.Next next : step.next()) {
                routing[i][index(next.step())] = next.probability();
            }
        }
        return new JacksonNetwork(nodes, routing);
    }

    private int servers(Step step) {
        return scenario.resources().stream()
                .filter(resource -> step.resource().equals(Optional.of(resource.resource())))
                .findFirst()
                .orElseThrow()
                .servers()
                .first();
    }

    private int index(String step) {
        return steps.stream().map(Step::id).toList().indexOf(step);
    }

    private Pathway pathway(ArrivalStream stream) {
        return scenario.pathways().stream()
                .filter(pathway -> pathway.id().equals(stream.pathway()))
                .findFirst()
                .orElseThrow();
    }

    private static double perMinute(ArrivalStream stream) {
        return stream.perHour()[0] / 60;
    }
}
