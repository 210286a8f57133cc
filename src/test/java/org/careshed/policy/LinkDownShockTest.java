package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.policy.Enacted.lever;

import java.util.Map;
import org.careshed.model.Arranged;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.reform.LinkDown;
import org.junit.jupiter.api.Test;

class LinkDownShockTest {

    private final Enacted without = Enacted.of(Arranged.everything());

    @Test
    void noSlotIsBookedWhereTheLinkIsDownAndWhoHasOneComes() {
        Enacted with = Enacted.of(Arranged.everything(), down("people"));
        assertThat(without.at("people", "appointmentBooked", 5, 11)).isNotEmpty();
        assertThat(with.linesBefore(5)).isEqualTo(without.linesBefore(5));
        assertThat(with.at("people", "appointmentBooked", 5, 11)).isEmpty();
        assertThat(with.at("people", "consultationBegins", 5, 11)).isNotEmpty();
        assertThat(with.at("people", "appointmentBooked", 11, 15)).isNotEmpty();
    }

    @Test
    void linksThatAreDownAddUp() {
        var scenario = Arranged.everything().scenario();
        var both = new LinkDownShock(down("tcm")).reshape(new LinkDownShock(down("people")).reshape(scenario, 1), 1);
        assertThat(LinkDown.of(both)).containsExactly("people", "tcm");
        assertThat(new LinkDownShock(down("tcm")).reshape(scenario, 0)).isEqualTo(scenario);
        assertThat(LinkDown.of(new LinkDownShock(down()).reshape(scenario, 1))).hasSize(6);
    }

    private static LeverEntry down(String... facilities) {
        return lever("link-down", 5, 11, Map.of(), facilities);
    }
}
