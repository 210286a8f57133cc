package org.careshed.report.look;

import java.util.Map;
import java.util.Set;
import org.careshed.language.Text;

/**
 * Words for the id of a resource, a condition, a bed class, a step of care, a group of residents or a kind of day; usual ids
 * have a Chinese name too, since results tell no names of these.
 */
public final class UsualName {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("ct", "CT"),
            Map.entry("mri", "MRI"),
            Map.entry("xray", "X-ray"),
            Map.entry("x-ray", "X-ray"),
            Map.entry("icu", "ICU"),
            Map.entry("minor", "minor illness"),
            Map.entry("moderate", "moderate illness"),
            Map.entry("severe", "severe illness"),
            Map.entry("refill", "prescription refill"),
            Map.entry("other", "other contact"),
            Map.entry("child-emergency", "emergency of a child"),
            Map.entry("maternity-child", "maternity and children"),
            Map.entry("child", "children"),
            Map.entry("adult", "adults"),
            Map.entry("elder", "elderly"),
            Map.entry("residents", "residents' scheme"),
            Map.entry("employees", "employees' scheme"),
            Map.entry("60-and-over", "60 and over"),
            Map.entry("true", "yes"),
            Map.entry("false", "no"));
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("doctor", "医生"),
            Map.entry("emergency-doctor", "急诊医生"),
            Map.entry("clinic-specialist", "专科门诊专家"),
            Map.entry("workshop-expert", "名医工作室专家"),
            Map.entry("team-doctor", "下派团队医生"),
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
            Map.entry("mri", "磁共振"),
            Map.entry("triage", "分诊"),
            Map.entry("exam", "检查"),
            Map.entry("bed", "床位"),
            Map.entry("minor", "轻症"),
            Map.entry("moderate", "中等病情"),
            Map.entry("severe", "重症"),
            Map.entry("refill", "慢病续方"),
            Map.entry("other", "其他接诊"),
            Map.entry("emergency", "急诊"),
            Map.entry("child-emergency", "儿童急诊"),
            Map.entry("childbirth", "分娩"),
            Map.entry("return", "复诊"),
            Map.entry("chronic-follow-up", "慢病随访"),
            Map.entry("contract-contact", "签约服务"),
            Map.entry("general", "综合"),
            Map.entry("medical", "内科"),
            Map.entry("internal", "内科"),
            Map.entry("surgical", "外科"),
            Map.entry("obstetric", "产科"),
            Map.entry("maternity", "产科"),
            Map.entry("maternity-child", "妇产儿科"),
            Map.entry("paediatric", "儿科"),
            Map.entry("children", "儿科"),
            Map.entry("icu", "重症监护"),
            Map.entry("rehabilitation", "康复"),
            Map.entry("register", "挂号"),
            Map.entry("assess", "评估"),
            Map.entry("consult", "就诊"),
            Map.entry("laboratory", "检验"),
            Map.entry("review", "复诊看结果"),
            Map.entry("treat", "治疗"),
            Map.entry("dispense", "取药"),
            Map.entry("ask", "申请会诊"),
            Map.entry("answer", "会诊答复"),
            Map.entry("contact", "门诊"),
            Map.entry("stay", "住院"),
            Map.entry("child", "儿童"),
            Map.entry("adult", "成年人"),
            Map.entry("elder", "老年人"),
            Map.entry("poor", "低收入"),
            Map.entry("not-poor", "非低收入"),
            Map.entry("residents", "居民医保"),
            Map.entry("employees", "职工医保"),
            Map.entry("under-60", "60岁以下"),
            Map.entry("60-and-over", "60岁及以上"),
            Map.entry("age-band", "年龄段"),
            Map.entry("poverty", "收入"),
            Map.entry("scheme", "医保类型"),
            Map.entry("town", "镇"),
            Map.entry("weekday", "工作日"),
            Map.entry("weekend", "周末"),
            Map.entry("holiday", "节假日"),
            Map.entry("village", "村"),
            Map.entry("community", "社区"),
            Map.entry("town-seat", "镇驻地"),
            Map.entry("county-seat", "县城"),
            Map.entry("county", "县"),
            Map.entry("outside", "县外"),
            Map.entry("elsewhere", "其他地方"),
            Map.entry("grassroots", "基层机构"),
            Map.entry("hospitals", "医院"),
            Map.entry("up", "上转"),
            Map.entry("down", "下转"),
            Map.entry("out", "转出县外"),
            Map.entry("need", "新发需要"),
            Map.entry("referral", "转诊"),
            Map.entry("follow-up", "随访"),
            Map.entry("programme", "筛查与评估项目"),
            Map.entry("inflow", "县外来诊"),
            Map.entry("true", "是"),
            Map.entry("false", "否"));

    private static final Set<String> COUNTERS =
            Set.of("desk", "registration", "cashier", "pharmacy", "triage", "reception", "window");

    /** Before the id of a facility whose doctors advise others from afar; rows stand under the name of that facility already. */
    private static final String CONSULTANT = "consultant.";

    private UsualName() {}

    /** Whether a resource is a counter where nobody is examined; they would hide doctors and devices. */
    public static boolean counter(String id) {
        return COUNTERS.contains(id);
    }

    /** In each language; where it is no usual id, its own letters. */
    public static Text words(String id) {
        if (id.startsWith(CONSULTANT)) {
            return Text.of("remote consultant", "远程会诊医生");
        }
        String english = ENGLISH.getOrDefault(id, id.replace('-', ' '));
        return Text.of(english, CHINESE.getOrDefault(id, english));
    }
}
