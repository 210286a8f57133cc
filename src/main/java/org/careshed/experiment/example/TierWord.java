package org.careshed.experiment.example;

import java.util.Map;
import java.util.Set;
import org.careshed.experiment.switched.Switched;
import org.careshed.language.Text;

/** What the tiers of the counties of examples are called in Chinese; in English their ids are words. */
final class TierWord {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("village-station", "村卫生室"),
            Map.entry("town-health-centre", "乡镇卫生院"),
            Map.entry("private-clinic", "民营诊所"),
            Map.entry("peoples-hospital", "县人民医院"),
            Map.entry("tcm-hospital", "县中医院"),
            Map.entry("maternal-child-hospital", "县妇幼保健院"),
            Map.entry("county-hospital", "县级医院"),
            Map.entry("first-hospital", "市第一人民医院"),
            Map.entry("hub-hospital", "市中心医院"),
            Map.entry("other-hospital", "其他医院"),
            Map.entry("outside-city", "嘉兴的医院"),
            Map.entry("outside-far", "杭州和上海的医院"),
            Map.entry("outside-tertiary", "杭州和温州的医院"),
            Map.entry(Switched.NOWHERE, "未就诊"));

    private TierWord() {}

    /** Ids of the tiers that have a Chinese name. */
    static Set<String> known() {
        return CHINESE.keySet();
    }

    /** Of a tier's id; one that is not known keeps it. */
    static Text of(String tier) {
        return Text.of(tier, CHINESE.getOrDefault(tier, tier));
    }
}
