package org.careshed.scenario.problem;

import static java.util.Map.entry;

import java.util.Map;
import org.careshed.language.Text;

/** What sections of files and rows of tables are called in faults: in English as the reference page calls them. */
public final class PartName {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            entry("calibration", "校准"),
            entry("drawn parameter", "抽取参数"),
            entry("factor", "因素"),
            entry("figure", "指标"),
            entry("free parameter", "待定参数"),
            entry("question", "问题"),
            entry("siting", "选址"),
            entry("target", "目标"),
            entry("about", "说明"),
            entry("admission", "入院"),
            entry("attribution", "归因"),
            entry("effect", "效果"),
            entry("experiment", "实验"),
            entry("output", "输出"),
            entry("arrivals", "到达"),
            entry("assumption", "假设"),
            entry("beds", "床位"),
            entry("beyond competence", "超出能力"),
            entry("beyond", "县外"),
            entry("booking", "预约"),
            entry("calendar", "日程"),
            entry("candidates", "候选地点"),
            entry("cells", "单元"),
            entry("choice", "就医选择"),
            entry("chronic care", "慢性病"),
            entry("community group", "医共体"),
            entry("competence", "能力"),
            entry("conditions", "病情"),
            entry("control", "控制率"),
            entry("county", "县情景"),
            entry("pathways", "诊疗路径"),
            entry("design", "设计"),
            entry("disease", "慢性病"),
            entry("effort", "工作量"),
            entry("ensemble", "参数集合"),
            entry("evidence", "依据"),
            entry("expect", "预期读数"),
            entry("facilities", "机构"),
            entry("facility resources", "机构资源"),
            entry("follow-ups", "复诊"),
            entry("hours", "开放时间"),
            entry("inflow", "外来患者"),
            entry("inline facilities", "机构清单"),
            entry("joint department", "共建科室"),
            entry("memory", "记忆"),
            entry("mode", "出行方式"),
            entry("money", "费用"),
            entry("name", "名称"),
            entry("needs", "就医需要"),
            entry("nests", "选择分组"),
            entry("new facility", "新机构"),
            entry("patience", "耐心"),
            entry("places", "地点"),
            entry("population", "居民"),
            entry("prior", "先验"),
            entry("published effects", "已发表效果"),
            entry("refills", "续方"),
            entry("residents", "居民"),
            entry("resources", "资源"),
            entry("return", "复诊"),
            entry("road that is cut", "中断的道路"),
            entry("roads", "道路"),
            entry("scheme", "医保办法"),
            entry("session", "门诊班次"),
            entry("sharing", "共享"),
            entry("shorter", "较短日程"),
            entry("step down", "下转"),
            entry("steps", "步骤"),
            entry("tables", "数据表"),
            entry("tiers", "层级"),
            entry("travel", "出行"),
            entry("wards", "病区"),
            entry("weights", "权重"),
            entry("where", "范围"),
            entry("without_levers", "不含措施的县"));

    private PartName() {}

    /** Of a part by its English name, with or without an article; one that nobody translated keeps it. */
    public static Text of(String english) {
        return Text.of(english, chinese(english));
    }

    static String chinese(String english) {
        return CHINESE.getOrDefault(english.replaceFirst("^an? ", ""), english);
    }
}
