package org.careshed.scenario.problem;

import static java.util.Map.entry;

import java.util.Map;
import org.careshed.language.Text;

/** What problems mean that concern what must fit together in a county, and what is unlikely. */
final class CountyMeanings {
    static final Map<Code, Text> ALL = Map.ofEntries(
            entry(Code.PROBABILITIES, Text.of("""
            Probabilities and shares of one thing sum to at most 1; what is missing has a meaning of its own: of the next
            steps it leaves the pathway.""", "同一事物的概率和份额之和最多为 1；不足的部分有其含义：就下一步而言，表示离开诊疗路径。")),
            entry(Code.AGE_BANDS, Text.of("""
            Every age from 0 to 120 belongs to exactly one band.""", "0 至 120 岁的每个年龄都恰好属于一个年龄段。")),
            entry(Code.HOURS_ORDER, Text.of("""
            The intervals of a day are in order, each closes after it opens, and they do not overlap. Hours over
            midnight are written as two kinds of day: until 24:00 and from 00:00.""", "一天的各时段按先后排列，先开后关，互不重叠。跨午夜的时段写成两类日子：到 24:00 为止和从 " + "00:00 起。")),
            entry(Code.MONTH_FACTORS, Text.of("""
            The twelve factors only shift needs within the year; their mean is 1 (to 0.001), so that `rate` stays the
            yearly rate.""", "十二个系数只在一年之内移动就医需要；其平均值为 1（误差 0.001 以内），使 `rate` " + "仍为全年发生率。")),
            entry(Code.TOO_MANY_CONSIDERED, Text.of("""
            A resident weighs at most 12 facilities, over all tiers.""", "一位居民在各层级合计最多权衡 12 个机构。")),
            entry(Code.CEILING, Text.of("""
            Candidates for needs are drawn at `needs.ceiling` times the base rate; no month may exceed it.""", "候选的就医需要按基础发生率的 `needs.ceiling` 倍抽取；任何月份都不得超过它。")),
            entry(Code.NOT_CONNECTED, Text.of("""
            Residents or facilities stand in parts that no road joins. Add the missing road, or allow unreachable places
            on purpose: they then count as having no access.""", "居民或机构所在的几部分之间没有道路相连。请补上缺少的道路；或有意允许无法到达的地点：这些地点视为" + "无处就医。")),
            entry(Code.BAD_ROAD, Text.of("""
            A road joins two different places, once.""", "一条道路连接两个不同的地点，只列一次。")),
            entry(Code.BANDS_MISSING, Text.of("""
            A rate is needed for every age band; write `0 /year` where nobody falls ill.""", "每个年龄段都需要发生率；没有人患病就写 `0 /year`。")),
            entry(Code.RESOURCE_MISSING, Text.of("""
            A patient would wait forever for a resource the facility does not have. A device may be used elsewhere: then
            `sharing` says where.""", "患者会永远等待该机构没有的资源。设备可以在别处使用：这时在 `sharing` 中写明在哪里。")),
            entry(Code.TOO_BIG, Text.of("""
            Residents, places and days multiply; the product passes what a run can hold.""", "居民、地点和天数相乘；乘积超过一次运行所能容纳的。")),
            entry(Code.ENDLESS_PATHWAY, Text.of("""
            From some step no way leads out: the probabilities of the next steps sum to 1 all around a circle.""", "从某一步起没有出路：沿一个环，下一步的概率之和处处为 1。")),
            entry(Code.DATES_ORDER, Text.of("""
            A lever ends after it begins; its dates lie within the run.""", "措施先开始后结束；其日期在运行期之内。")),
            entry(Code.LEVEL_SHARES, Text.of("""
            The needs of a condition are shared out to the lowest level of care that can treat them; every need has one.""", "一种病情的就医需要按能够治疗它的最低诊疗级别分配；每次需要都有一个级别。")),
            entry(Code.REFILL_RATE, Text.of("""
            Refills come at their interval from residents who are managed; a rate would count them a second time.""", "续方由受管理的居民按其间隔产生；再给发生率就会重复计算。")),
            entry(
                    Code.NOT_OUTSIDE,
                    Text.of("""
            Only facilities of a tier with `in_county: false` can stand for care away from the county: they are not
            simulated and never full. Tiers in the county have doors, staff, slots and beds of their own.""", "只有 `in_county: false` 的层级的机构才能代表县外就医：它们不被模拟，也不会满" + "员。县内各层级有自己的开放时间、人员、号源和床位。")),
            entry(Code.NOT_TREATED, Text.of("""
            Patients from elsewhere come to a facility whose tier has no pathway for what they come for.""", "外来患者到了一个机构，而其层级没有他们所需病情的诊疗路径。")),
            entry(Code.NOTHING_TO_SHARE, Text.of("""
            A device is shared by facilities that have none; here each has its own.""", "设备供没有该设备的机构共享；这里每个机构都有自己的。")),
            entry(Code.NO_BED, Text.of("""
            Patients are admitted or move on to a kind of bed that the table of beds does not have.""", "患者被收入或转到一种床位，而床位表中没有这种床位。")),
            entry(
                    Code.OCCUPANCY,
                    Text.of("""
            Beds in use are admissions a year times the mean stay in days over 365. Above 0.97 of the beds that there
            are, a waiting list grows without end. The admissions are those stated under `expect`.""", "占用床位数等于年住院人次乘以平均住院日再除以 365。超过现有床位的 0.97，等候名单就会无限" + "增长。住院人次取 `expect` 中所述。")),
            entry(Code.NO_WAY_TO_TRAVEL, Text.of("""
            Where ways to travel are listed, one of them must be open to all residents and to trips of any length.""", "列出出行方式时，其中至少一种必须对所有居民、任何长度的出行都可用。")),
            entry(Code.SPEED_UNLIKELY, Text.of("""
            Door-to-door speeds on roads lie between 5 and 130 km/h; perhaps m/s were meant or entered.""", "道路上门到门的速度在 5 至 130 km/h 之间；可能原意或误写为 m/s。")),
            entry(Code.LENGTH_UNLIKELY, Text.of("""
            A road is shorter than the straight line between its ends, or more than three times as long; perhaps metres
            and kilometres were mixed up, or a coordinate is wrong.""", "道路比两端的直线距离还短，或超过其三倍；可能混淆了米和公里，或坐标有误。")),
            entry(Code.COORDINATES_UNLIKELY, Text.of("""
            The place lies far from all others; perhaps longitude and latitude are swapped, or it was copied from
            another region.""", "该地点远离其他所有地点；可能经纬度颠倒，或抄自其他地区。")),
            entry(Code.FAR_AWAY, Text.of("""
            The facility is more than 400 km from every inhabited place.""", "该机构距每个有居民的地点都超过 400 km。")),
            entry(Code.CONSULTATION_UNLIKELY, Text.of("""
            Mean consultations last between 30 seconds and 4 hours.""", "平均看诊时间在 30 秒至 4 小时之间。")),
            entry(Code.RATE_UNLIKELY, Text.of("""
            More than 60 needs a year per person; perhaps a rate per month or day was meant.""", "每人每年超过 60 次就医需要；可能原意是每月或每日的发生率。")),
            entry(Code.DATE_OUTSIDE, Text.of("""
            A holiday or worked weekend day lies outside the simulated days, or falls on a day where it changes
            nothing.""", "节假日或调休上班的周末在模拟的日子之外，或落在它不起作用的一天。")),
            entry(Code.NOTHING_TREATS, Text.of("""
            No tier has a pathway for the condition, or none is competent for some of its needs, so they stay unmet.""", "没有层级有该病情的诊疗路径，或没有层级能胜任其中一部分需要，因此这些需要得不到满足。")),
            entry(Code.BEDS_DIFFER, Text.of("""
            The beds of a facility in its own row are not the sum of its rows in the table of beds, which is simulated.""", "机构自身一行中的床位数，不等于床位表中其各行之和；模拟采用后者。")),
            entry(Code.CLOSES_EARLY, Text.of("""
            Patients may enter a facility when what they come for has closed for the day, and wait in vain.""", "患者所需的服务当天已结束后，仍可能进入机构，白白等候。")),
            entry(
                    Code.OCCUPANCY_LIKELY,
                    Text.of("""
            Beds in use are admissions a year times the mean stay in days over 365. Before a run, admissions are estimated
            from rates, constants of choice and shares admitted; the estimate passes 0.97 of the beds.""", "占用床位数等于年住院人次乘以平均住院日再除以 365。运行之前，住院人次由发生率、选择常数和收住" + "院份额估计；该估计超过床位的 0.97。")));

    private CountyMeanings() {}
}
