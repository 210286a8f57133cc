package org.careshed.result.name;

import java.util.Map;
import org.careshed.language.Text;

/** What levers and shocks are called in Chinese; in English their ids are words. */
public final class LeverName {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("ai-assistance", "人工智能辅助诊疗"),
            Map.entry("capacity", "能力调整"),
            Map.entry("chronic-disease-management", "慢性病管理"),
            Map.entry("cross-mountain-hub", "山海协作中心"),
            Map.entry("dispatched-teams", "下派医疗队"),
            Map.entry("drug-supply", "药品供应"),
            Map.entry("elderly-assessment", "老年人健康评估"),
            Map.entry("epidemic-wave", "疫情流行"),
            Map.entry("facility-closure", "机构关闭"),
            Map.entry("family-doctor-contracts", "家庭医生签约"),
            Map.entry("famous-doctor-workshops", "名医工作室"),
            Map.entry("health-platform", "健康信息平台"),
            Map.entry("link-down", "系统中断"),
            Map.entry("medical-community", "医共体"),
            Map.entry("mental-health-network", "精神卫生网络"),
            Map.entry("mobile-clinics", "流动医疗"),
            Map.entry("one-visit-service", "一次就诊服务"),
            Map.entry("payment-reform", "支付方式改革"),
            Map.entry("peak-specialties", "高峰学科"),
            Map.entry("private-providers", "社会办医"),
            Map.entry("regional-cooperation", "区域协作"),
            Map.entry("reimbursement", "医保报销政策"),
            Map.entry("road-closure", "道路中断"),
            Map.entry("screening", "筛查"),
            Map.entry("shared-beds", "床位共享"),
            Map.entry("shared-examinations", "检查检验共享"),
            Map.entry("shared-registration", "号源共享"),
            Map.entry("specialist-clinics", "专科门诊下沉"),
            Map.entry("staff-absence", "人员缺勤"),
            Map.entry("tcm-services", "中医药服务"),
            Map.entry("telemedicine", "远程医疗"),
            Map.entry("two-way-referral", "双向转诊"),
            Map.entry("unified-staffing", "人员统一管理"));

    private LeverName() {}

    /** Of a lever's id; one that is not known keeps it. */
    public static Text of(String lever) {
        String words = lever.replace('-', ' ');
        return Text.of(words, CHINESE.getOrDefault(lever, words));
    }

    /** Whether the lever has a Chinese name. */
    public static boolean knows(String lever) {
        return CHINESE.containsKey(lever);
    }
}
