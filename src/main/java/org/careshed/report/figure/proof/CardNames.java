package org.careshed.report.figure.proof;

import java.util.Map;
import org.careshed.language.Text;

/** Usual names of fitted figures and parameters in both languages, since calibration cards tell one; others as they are. */
final class CardNames {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("care in the county", "县域内就诊"),
            Map.entry("grassroots share of visits in the county", "县域内基层就诊占比"),
            Map.entry("admissions in the county", "县域内住院"),
            Map.entry("People's Hospital visits", "人民医院就诊人次"),
            Map.entry("visits a resident", "人均就诊次数"),
            Map.entry("People's Hospital discharges", "人民医院出院人次"),
            Map.entry("admissions a resident", "人均住院次数"),
            Map.entry("beds in use at hospitals", "医院床位使用率"),
            Map.entry("refills at the grassroots", "基层续方"),
            Map.entry("wait at the People's Hospital (min)", "人民医院等候（分钟）"),
            Map.entry("wait at town centres (min)", "乡镇卫生院等候（分钟）"),
            Map.entry("wait at stations (min)", "村卫生室等候（分钟）"),
            Map.entry("wait at the TCM Hospital (min)", "中医院等候（分钟）"),
            Map.entry("visits of residents of 60 and over", "60岁及以上人均就诊"),
            Map.entry("visits of residents under 60", "60岁以下人均就诊"),
            Map.entry("admissions of 60 and over", "60岁及以上人均住院"),
            Map.entry("visits a physician and day at hospitals", "医院医师日均诊疗"),
            Map.entry("visits a physician and day at town centres", "乡镇卫生院医师日均诊疗"),
            Map.entry("beds in use at the People's Hospital", "人民医院床位使用率"),
            Map.entry("beds in use at the TCM Hospital", "中医院床位使用率"),
            Map.entry("beds in use at town centres", "乡镇卫生院床位使用率"),
            Map.entry("demand swings from day to day", "需求逐日波动"),
            Map.entry("stay at the People's Hospital (days)", "人民医院住院日（天）"),
            Map.entry("hospital v. grassroots", "医院相对基层"),
            Map.entry("outside v. county", "县外相对县内"),
            Map.entry("outside when severe", "重症时县外"),
            Map.entry("People's v. other hospitals", "人民医院相对其他医院"),
            Map.entry("need rate", "需要发生率"),
            Map.entry("admission", "住院率"),
            Map.entry("weight of travel", "路程权重"),
            Map.entry("weight of waiting", "等候权重"),
            Map.entry("weight of a day to the slot", "预约等待一天的权重"),
            Map.entry("weight of cost", "费用权重"),
            Map.entry("weight of the cost of a stay", "住院费用权重"),
            Map.entry("weight of titles", "职称权重"),
            Map.entry("weight of the contracted doctor", "签约医生权重"),
            Map.entry("weight of a referral", "转诊权重"),
            Map.entry("weight of a missing drug or test", "缺药或缺检查的权重"),
            Map.entry("weight of the usual provider", "惯常就诊机构权重"),
            Map.entry("weight of trust", "信任权重"),
            Map.entry("spread of the weight of travel", "路程权重的离散"),
            Map.entry("spread of tastes for a nest", "同类机构偏好的离散"),
            Map.entry("dissimilarity in a nest", "同类机构内相异度"),
            Map.entry("weight of access in seeking care", "就医时可及性权重"),
            Map.entry("weight of yesterday's waits", "昨日等候的权重"),
            Map.entry("employees", "在职人员"),
            Map.entry("days between refills", "续方间隔（天）"),
            Map.entry("continuity of refills", "续方连续性"),
            Map.entry("needs that arise away", "在外产生的需要"),
            Map.entry("patients from elsewhere", "外来患者"),
            Map.entry("days to a slot outside", "县外预约等待天数"),
            Map.entry("wait outside", "县外等候"),
            Map.entry("follow-ups", "复诊"),
            Map.entry("sent up when beyond competence", "超出能力时上转"),
            Map.entry("length of stay", "住院日"),
            Map.entry("step-down offered", "提供下转"),
            Map.entry("step-down accepted", "接受下转"),
            Map.entry("patience", "耐心"),
            Map.entry("missed appointments", "预约爽约"));

    private CardNames() {}

    static Text of(String name) {
        return Text.of(name, CHINESE.getOrDefault(name, name));
    }
}
