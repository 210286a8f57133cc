package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.policy.LeverStory.told;

import java.util.List;
import java.util.Map;
import org.careshed.journal.Offer;
import org.careshed.model.Arranged;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Sharing;
import org.junit.jupiter.api.Test;

class SharedExaminationsTest {

    private static final Sharing HERE = new Sharing("station", "lab", "people", Sharing.Way.SAMPLE);

    @Test
    void aDeviceIsSharedBesideThoseThatAreSharedAlready() {
        Scenario base = LeverStory.scenario(Arranged.everything());
        Scenario with = new SharedExaminations(lever(0, Map.of("devices", List.of(HERE)))).reshape(base, 1);
        assertThat(with.arrangements().sharing())
                .hasSize(base.arrangements().sharing().size() + 1)
                .contains(HERE);
    }

    @Test
    void whatIsSharedAlreadyIsNoChange() {
        Scenario base = LeverStory.scenario(Arranged.everything());
        List<Sharing> again = base.arrangements().sharing();
        assertThat(new SharedExaminations(lever(0, Map.of("devices", again))).reshape(base, 1))
                .isEqualTo(base);
    }

    @Test
    void recognisedResultsSpareExaminationsOnRealDevices() {
        LeverEntry recognises = lever(0, Map.of("recognised_resources", List.of("lab"), "recognised", 1.0));
        LeverStory with = told(recognises);
        assertThat(with.used(Offer.RECOGNISED_RESULT)).isNotEmpty();
        assertThat(with.all("serviceStarts")).isNotEmpty();
    }

    @Test
    void aLeverThatSharesNothingSaysSo() {
        assertThatThrownBy(() -> told(lever(0, Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("nothing to share");
    }

    @Test
    void beforeItsFirstDayNothingDiffers() {
        LeverEntry late = lever(6, Map.of("recognised_resources", List.of("lab"), "recognised", 1.0));
        assertThat(told(late).linesBefore(6)).isEqualTo(told().linesBefore(6)).isNotEmpty();
    }

    private static LeverEntry lever(int fromDay, Map<String, Object> own) {
        return LeverStory.lever(SharedExaminations.SHAPE, fromDay, own);
    }
}
