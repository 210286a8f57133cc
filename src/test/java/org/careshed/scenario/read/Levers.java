package org.careshed.scenario.read;

import java.util.List;
import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;

/** A catalogue to test with. */
public final class Levers {

    public static final LeverCatalogue CAPACITY = new LeverCatalogue(List.of(new LeverShape(
            "capacity",
            "More or fewer of a resource from one date to another.",
            List.of(
                    Setting.resource("resource", "what is added"),
                    Setting.whole("add", -1000, 1000, "how many are added; negative takes away, never below none"),
                    Setting.maybeTime(
                            "when_wait_exceeds",
                            "only on days after a night on which the published wait of the facility was longer")))));

    private Levers() {}
}
