package org.careshed.result.name;

import java.util.Map;
import java.util.Set;
import org.careshed.language.Text;

/** What people call the things that levers offer. */
public final class OfferName {
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
            Map.entry("mobile-contact", "巡回医疗"),
            Map.entry("direct-settlement", "异地直接结算"),
            Map.entry("budget-decision", "预算内的收治安排"),
            Map.entry("spared-step", "免跑一次"),
            Map.entry("new-service", "新增诊疗服务"));

    private OfferName() {}

    /** Ids of the offers that have a Chinese name. */
    public static Set<String> known() {
        return CHINESE.keySet();
    }

    /** The name of an id such as {@code specialist-session}; in English its words. */
    public static Text of(String id) {
        return Text.of(id.replace('-', ' '), CHINESE.getOrDefault(id, id));
    }
}
