package org.careshed.report.offer;

import java.util.Map;
import org.careshed.language.Text;

/** What people call the things that levers offer. */
final class OfferName {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("specialist-session", "专科下沉门诊"),
            Map.entry("workshop-session", "名医工作室"),
            Map.entry("team-session", "派驻团队门诊"),
            Map.entry("dispatched-doctor", "派驻医师"),
            Map.entry("teleconsultation", "远程会诊"),
            Map.entry("second-opinion", "二次诊疗意见"),
            Map.entry("shared-slot", "共享号源"),
            Map.entry("shared-examination", "共享检查"),
            Map.entry("recognised-result", "检查结果互认"),
            Map.entry("shared-bed", "共享床位"),
            Map.entry("green-channel", "转诊绿色通道"),
            Map.entry("step-down", "下转康复床位"),
            Map.entry("contract-contact", "签约服务"),
            Map.entry("chronic-contact", "慢病随访"),
            Map.entry("screening", "免费筛查"),
            Map.entry("elderly-assessment", "老年人健康评估"),
            Map.entry("mental-health-contact", "心理服务"),
            Map.entry("long-prescription", "长处方"),
            Map.entry("aided-consultation", "智能辅助诊疗"),
            Map.entry("mobile-contact", "巡回医疗"));

    private OfferName() {}

    /** The name of an id such as {@code specialist-session}; in English its words. */
    static Text of(String id) {
        return Text.of(id.replace('-', ' '), CHINESE.getOrDefault(id, id));
    }
}
