package org.careshed.report.page;

import java.util.Map;

/**
 * What the page says above a picture.
 *
 * @param english its name
 * @param question what it answers, in English
 * @param answers the same in Chinese
 */
record PictureText(String english, String chinese, String question, String answers) {
    private static final Map<String, PictureText> USUAL = Map.of(
            "where-patients-go",
            new PictureText(
                    "Where patients go",
                    "患者去哪里",
                    "From which town to which facility and city residents go, and how each town's visits split.",
                    "各镇居民到哪里就诊，以及各镇就诊的构成。"),
            "shares-by-town",
            new PictureText(
                    "Shares of care by town",
                    "各镇就诊占比",
                    "How much of each town's care stays in the county and at its grassroots, beside the whole county.",
                    "各镇县域内就诊率和基层就诊占比，与全县对照。"),
            "how-busy",
            new PictureText(
                    "How busy facilities are",
                    "医疗机构有多忙",
                    "How much of their staffed time doctors, counters and devices are in use, and how long patients wait.",
                    "医生、窗口和设备在岗时间的利用率及其前的等候。"),
            "busy-by-week",
            new PictureText(
                    "How busy, week by week", "每周有多忙", "In which weeks doctors and devices are short.", "哪些周医生和设备紧张。"),
            "how-long",
            new PictureText(
                    "How long patients wait",
                    "患者等候多久",
                    "Which share of patients has seen a doctor after so many minutes.",
                    "等候多少分钟后有多大比例的患者已就诊。"),
            "beds-in-use",
            new PictureText(
                    "Beds in use",
                    "床位使用",
                    "When which wards are full, and who waits for a bed.",
                    "哪些病区何时满床，多少患者在等候床位。"),
            "day-by-day",
            new PictureText(
                    "Day by day",
                    "逐日变化",
                    "How visits, shares and waits go through the year, and whether the warm-up was long enough.",
                    "就诊量、占比和等候的全年变化，以及预热期是否足够。"));

    /** Of the picture with this file name. */
    static PictureText of(String name) {
        return USUAL.getOrDefault(name, new PictureText(name.replace('-', ' '), "", "", ""));
    }
}
