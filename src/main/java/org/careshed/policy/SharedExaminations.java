package org.careshed.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Sharing;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.SharedRecords;
import org.careshed.scenario.section.SharingShape;
import org.careshed.scenario.shape.IdKind;

/**
 * Devices and readers of one facility serve others: patients go there, or their sample or image does, and queue with
 * everybody else; and results are accepted wherever the patient comes next.
 */
public record SharedExaminations(LeverEntry entry) implements Policy {

    private static final String DEVICES = "devices";
    private static final String RESOURCES = "recognised_resources";
    private static final String RECOGNISED = "recognised";

    static final LeverShape SHAPE = new LeverShape(
            "shared-examinations",
            "Devices and readers are shared, and results are recognised elsewhere.",
            List.of(
                    Setting.rows(DEVICES, SharingShape.SHAPE, Sharing.class, "who uses whose device, and what travels"),
                    Setting.ids(RESOURCES, IdKind.RESOURCE, "examinations whose results are recognised; at most 5"),
                    Setting.share(RECOGNISED, 0.5, "probability that a doctor accepts a result that is there")),
            Map.of(
                    DEVICES,
                            new Evidence(
                                    "county-facts 1.5: nine sharing centres; what each does is not stated", Grade.C),
                    RESOURCES, new Evidence("county-facts 1.5", Grade.C),
                    RECOGNISED, new Evidence("careshed; 90.4 % of hospitals take part (behaviour 3.21)", Grade.C)));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        List<Sharing> devices = entry.settings().rows(DEVICES, Sharing.class);
        List<String> resources = entry.settings().rows(RESOURCES, String.class);
        if (devices.isEmpty() && resources.isEmpty()) {
            throw PolicyException.of(
                    "shared-examinations",
                    Text.of(
                                    "neither `{devices}` nor `{resources}` names anything, so there is nothing to share."
                                            + " Name a device or an examination.",
                                    "`{devices}` 和 `{resources}` 下都没有写内容，没有可以共享的。请写一种设备或一种检查。")
                            .with("devices", DEVICES)
                            .with("resources", RESOURCES));
        }
        Arrangements arranged = scenario.arrangements();
        List<Sharing> sharing = new ArrayList<>(arranged.sharing());
        devices.stream().filter(device -> !sharing.contains(device)).forEach(sharing::add);
        Scenario shared = scenario.withArrangements(arranged.withSharing(sharing));
        double recognised = entry.settings().number(RECOGNISED) * strength;
        if (resources.isEmpty() || recognised == 0) {
            return shared;
        }
        SharedRecords here =
                SharedRecords.among("examinations", new Reach(entry).within(scenario), resources, recognised);
        return shared.withReform(
                shared.reforms().get(SharedRecords.class).map(here::and).orElse(here));
    }
}
