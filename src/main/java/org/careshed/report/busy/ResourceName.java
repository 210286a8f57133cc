package org.careshed.report.busy;

import java.util.Locale;
import java.util.Map;
import org.careshed.report.drawing.Wording;

/** Words for a resource id; usual ids have a Chinese name too, since scenarios give resources none. */
final class ResourceName {
    private static final Map<String, String> ENGLISH =
            Map.of("ct", "CT", "mri", "MRI", "xray", "X-ray", "x-ray", "X-ray");
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("doctor", "医生"),
            Map.entry("emergency-doctor", "急诊医生"),
            Map.entry("nurse", "护士"),
            Map.entry("desk", "窗口"),
            Map.entry("registration", "挂号"),
            Map.entry("pharmacy", "药房"),
            Map.entry("lab", "检验"),
            Map.entry("imaging", "影像"),
            Map.entry("xray", "X光"),
            Map.entry("x-ray", "X光"),
            Map.entry("ultrasound", "超声"),
            Map.entry("ct", "CT"),
            Map.entry("triage", "分诊"),
            Map.entry("exam", "检查"),
            Map.entry("bed", "床位"));

    private ResourceName() {}

    /** {@code doctor 医生 × 3}; the number only where it is more than 0. */
    static Wording of(String id, double servers) {
        Wording name = Wording.both(ENGLISH.getOrDefault(id, id.replace('-', ' ')), CHINESE.getOrDefault(id, ""));
        String count = servers == Math.rint(servers)
                ? String.format(Locale.ROOT, " × %.0f", servers)
                : String.format(Locale.ROOT, " × %.1f", servers);
        return servers > 0 ? name.plus(count) : name;
    }
}
