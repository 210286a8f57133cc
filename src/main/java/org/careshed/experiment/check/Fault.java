package org.careshed.experiment.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.careshed.language.Text;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Pathway.Next;
import org.careshed.scenario.Pathway.Step;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;

/** Small faults that a check worth its time must notice, made by changing the scenario and leaving its expectations. */
public enum Fault {
    /** Every service lasts 3 % longer. */
    SLOWER_SERVICE("service +3 %", "服务时间 +3%") {
        @Override
        public Optional<Scenario> in(Scenario scenario) {
            return Optional.of(withSteps(scenario, Fault::slower));
        }
    },
    /** One server fewer everywhere on every twentieth day: 5 % of the time. */
    ABSENT_SERVER("server absent 5 %", "人员缺勤 5%") {
        @Override
        public Optional<Scenario> in(Scenario scenario) {
            if (scenario.calendar().lengthMs() < EVERY * org.careshed.quantity.Ticks.DAY) {
                return Optional.empty();
            }
            List<Resource> resources = new ArrayList<>();
            for (Resource resource : scenario.resources()) {
                resources.add(resource.withServers(absent(resource.servers(), scenario.calendar())));
            }
            return Optional.of(scenario.withResources(resources));
        }
    },
    /** One patient in a hundred who should go on to the next step is lost on the way. */
    LOST_REFERRAL("referral lost 1 %", "转诊丢失 1%") {
        @Override
        public Optional<Scenario> in(Scenario scenario) {
            Scenario changed = withSteps(scenario, Fault::leaky);
            return changed.equals(scenario) ? Optional.empty() : Optional.of(changed);
        }
    };

    private static final int EVERY = 20;
    private static final double LOST = 0.01;

    private final Text text;

    Fault(String english, String chinese) {
        this.text = Text.of(english, chinese);
    }

    /** The words that are printed. */
    public Text text() {
        return text;
    }

    /** The scenario with this fault; absent where the fault cannot occur in it. */
    public abstract Optional<Scenario> in(Scenario scenario);

    private static Scenario withSteps(Scenario scenario, UnaryOperator<Step> change) {
        List<Pathway> pathways = new ArrayList<>();
        for (Pathway pathway : scenario.pathways()) {
            pathways.add(new Pathway(
                    pathway.id(), pathway.steps().stream().map(change).toList()));
        }
        return scenario.withPathways(pathways);
    }

    private static Step slower(Step step) {
        return new Step(
                step.id(), step.resource(), step.time().scaled(1.03), step.consultation(), step.branch(), step.next());
    }

    private static Step leaky(Step step) {
        List<Next> next = new ArrayList<>();
        for (Next edge : step.next()) {
            next.add(new Next(edge.step(), edge.probability() * (1 - LOST)));
        }
        return new Step(step.id(), step.resource(), step.time(), step.consultation(), step.branch(), next);
    }

    private static Dated absent(Dated servers, Calendar calendar) {
        Dated changed = servers;
        for (int day = calendar.warmUpDays() + EVERY / 2; day < calendar.days(); day += EVERY) {
            LocalDate date = calendar.date(day);
            changed = changed.between(date, date.plusDays(1), present -> Math.max(0, present - 1));
        }
        return changed;
    }
}
