package org.careshed.experiment.explain.story;

import java.util.Locale;
import java.util.Map;
import org.careshed.language.Text;

/** Words of enumerations, and of ids that most counties use for steps and resources. */
public final class StoryWords {
    private static final Map<String, String> ENUMERATED = Map.ofEntries(
            Map.entry("UP", "上转"),
            Map.entry("DOWN", "下转"),
            Map.entry("OUT", "转往县外"),
            Map.entry("ADMITTED", "入院"),
            Map.entry("TRANSFERRED", "转院"),
            Map.entry("STEPPED_DOWN", "下转"),
            Map.entry("DISCHARGED", "出院"),
            Map.entry("CONTACT", "就诊"),
            Map.entry("STAY", "住院"),
            Map.entry("SPECIALIST_SESSION", "专科门诊号源"),
            Map.entry("WORKSHOP_SESSION", "名医工作室号源"),
            Map.entry("TEAM_SESSION", "医疗队号源"),
            Map.entry("DISPATCHED_DOCTOR", "下派医师"),
            Map.entry("TELECONSULTATION", "远程会诊"),
            Map.entry("SECOND_OPINION", "县外第二诊疗意见"),
            Map.entry("SHARED_SLOT", "共享号源"),
            Map.entry("SHARED_EXAMINATION", "共享检查"),
            Map.entry("RECOGNISED_RESULT", "检查结果互认"),
            Map.entry("SHARED_BED", "共享床位"),
            Map.entry("GREEN_CHANNEL", "转诊绿色通道"),
            Map.entry("STEP_DOWN", "下转床位"),
            Map.entry("CONTRACT_CONTACT", "签约服务"),
            Map.entry("CHRONIC_CONTACT", "慢病随访"),
            Map.entry("SCREENING", "免费筛查"),
            Map.entry("ELDERLY_ASSESSMENT", "老年人健康评估"),
            Map.entry("MENTAL_HEALTH_CONTACT", "心理服务"),
            Map.entry("LONG_PRESCRIPTION", "长处方"),
            Map.entry("AIDED_CONSULTATION", "智能辅助诊疗"),
            Map.entry("MOBILE_CONTACT", "流动医疗服务"),
            Map.entry("DIRECT_SETTLEMENT", "异地直接结算"),
            Map.entry("BUDGET_DECISION", "预算内的收治安排"),
            Map.entry("SPARED_STEP", "免跑一次"),
            Map.entry("NEW_SERVICE", "新增诊疗服务"),
            Map.entry("CANNOT_TREAT", "不能治疗"),
            Map.entry("CLOSED", "当日不开放"),
            Map.entry("LEFT_OUT", "不在考虑之列"),
            Map.entry("VILLAGE", "村级"),
            Map.entry("TOWN", "乡镇级"),
            Map.entry("COUNTY", "县级"),
            Map.entry("OUTSIDE", "县外"),
            Map.entry("CITY", "市级"));

    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("doctor", "医生"),
            Map.entry("emergency-doctor", "急诊医生"),
            Map.entry("nurse", "护士"),
            Map.entry("desk", "窗口"),
            Map.entry("lab", "检验科"),
            Map.entry("ct", "CT"),
            Map.entry("ultrasound", "超声科"),
            Map.entry("triage", "分诊"),
            Map.entry("register", "挂号"),
            Map.entry("registration", "挂号"),
            Map.entry("consult", "就诊"),
            Map.entry("consultation", "就诊"),
            Map.entry("laboratory", "检验"),
            Map.entry("imaging", "影像检查"),
            Map.entry("review", "复看结果"),
            Map.entry("examine", "检查"),
            Map.entry("examination", "检查"),
            Map.entry("read", "看结果"),
            Map.entry("return", "复诊看结果"),
            Map.entry("pay", "缴费"),
            Map.entry("payment", "缴费"),
            Map.entry("pharmacy", "取药"),
            Map.entry("dispense", "取药"),
            Map.entry("collect", "取药"),
            Map.entry("treatment", "治疗"));

    private StoryWords() {}

    /** A word of an enumeration, {@code no show} of {@code NO_SHOW}. */
    public static Text of(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Text.of(words, ENUMERATED.getOrDefault(value.name(), words));
    }

    /** An id of the scenario as words; one that is not usual keeps its own. */
    public static Text id(String id) {
        return Text.of(id.replace('-', ' '), IDS.getOrDefault(id, id));
    }
}
