package org.careshed.scenario.problem;

import static java.util.Map.entry;

import java.util.Map;
import org.careshed.language.Text;

/** What problems mean that concern single values, keys, ids and levers. */
final class ValueMeanings {
    static final Map<Code, Text> ALL = Map.ofEntries(
            entry(
                    Code.UNKNOWN_KEY,
                    Text.of("""
            The key is not part of the format. A misspelt key would otherwise be overlooked and a default used. The
            reference `docs/scenario.md` lists every key.""", "该键不属于格式的一部分。拼错的键若被忽略，就会悄悄使用默认值。参考文档 `docs/scenar" + "io.md` 列出全部的键。")),
            entry(Code.MISSING_KEY, Text.of("""
            A key that has no default is not given.""", "没有给出一个无默认值的键。")),
            entry(
                    Code.NO_VALUE,
                    Text.of("""
            The key stands there with nothing behind it, or with `~` or `null`. Leave the key out to get its default.
            In a file that extends another, `~` takes away what the base gives.""", "该键后面什么也没有，或者是 `~` 或 `null`。要用默认值请删去该键。在扩展另一个文件的文" + "件中，`~` 表示去掉基础文件给出的内容。")),
            entry(Code.WRONG_FORM, Text.of("""
            A list stands where a map is needed, a text where a list is needed, or the like.""", "需要映射的地方写了列表，需要列表的地方写了文本，等等。")),
            entry(
                    Code.NOT_A_NUMBER,
                    Text.of("""
            Numbers are written with ASCII digits, a point before decimals, no separators of thousands, no leading
            zeros, and without quotes: 1200, 0.75, -3, 1.5e6. NaN and infinity are not numbers here.""", "数字用 ASCII 数字书写，小数前用点，不用千位分隔符，不加前导零，不加引号：1200、0.7" + "5、-3、1.5e6。NaN 和无穷大在这里不是数字。")),
            entry(Code.OUT_OF_RANGE, Text.of("""
            The value is outside the range of its field; `docs/scenario.md` lists the ranges.""", "值超出该字段的范围；各范围见 `docs/scenario.md`。")),
            entry(
                    Code.NO_UNIT,
                    Text.of(
                            """
            Times, lengths, speeds, rates and money carry their unit: 45 min, 1.2 km, 40 km/h, 3.2 /year, 85 CNY. A bare number would
            be read differently by different people.""",
                            "时间、长度、速度、频率和金额都要带单位：45 min、1.2 km、40 km/h、3.2 /y" + "ear、85 CNY。没有单位的数字，不同的人会有不同的理解。")),
            entry(
                    Code.WRONG_UNIT,
                    Text.of(
                            """
            The unit does not fit the field. Times: ms, s, min, h, d. Lengths: m, km. Speeds: km/h, m/s. Rates: /year,
            /month, /day. Money: CNY, yuan, 元, fen. Weights: /min, /d, /CNY.""",
                            "单位不适合该字段。时间：ms、s、min、h、d。长度：m、km。速度：km/h、m/s。频率："
                                    + "/year、/month、/day。金额：CNY、yuan、元、fen。权重：/min、/d、/"
                                    + "CNY。")),
            entry(Code.NOT_A_CHOICE, Text.of("""
            Only the listed words are possible here.""", "这里只能用所列的词。")),
            entry(Code.NOT_A_DATE, Text.of("""
            Dates are written 2022-04-30 and must exist in the calendar.""", "日期写作 2022-04-30，并且必须在日历中存在。")),
            entry(
                    Code.NOT_HOURS,
                    Text.of("""
            Opening hours of a kind of day are intervals such as "08:00-11:30 13:30-17:00", or `closed`. Hours have two
            digits; the last possible minute is 24:00.""", "一类日子的开放时间是若干时段，如 \"08:00-11:30 13:30-17:00\"，或 `" + "closed`。小时用两位数字；最晚的时刻是 24:00。")),
            entry(
                    Code.BAD_ID,
                    Text.of(
                            """
            Ids name things for good: luck, results and links hang on them. 1 to 64 of A-Z a-z 0-9 _ . - and no spaces;
            names for people go into `name`.""",
                            "id 一经取定就不再改变：随机数、结果和链接都依附于它。用 A-Z a-z 0-9 _ . - "
                                    + "组成，1 至 64 个字符，不含空格；给人看的名称写在 `name` 中。")),
            entry(Code.BAD_TEXT, Text.of("""
            Names and texts may hold any script, but no control characters, no marks that turn the reading direction,
            and no invisible characters.""", "名称和文本可用任何文字，但不能有控制字符、改变阅读方向的标记和不可见字符。")),
            entry(Code.TOO_PRECISE, Text.of("""
            Times are kept in whole milliseconds, other numbers with 17 significant digits. A value that would have to
            be rounded is refused, so that the file says what is computed.""", "时间按整毫秒保存，其他数字保留 17 位有效数字。需要舍入的值会被拒绝，使文件所写即为所算。")),
            entry(Code.WRONG_COUNT, Text.of("""
            A list by hour has 24 values, a list by month 12; a county has at most 6 bed classes and 4 long illnesses.""", "按小时的列表有 24 个值，按月的列表有 12 个；一个县最多 6 种床位和 4 种慢性病。")),
            entry(Code.NOT_AGES, Text.of("""
            Age bands are written 15-59: first and last age in completed years, both included.""", "年龄段写作 15-59：首尾均为周岁，都包含在内。")),
            entry(Code.VERSION, Text.of("""
            The first line `careshed: 1` says which format the file follows. This program reads version 1.""", "第一行 `careshed: 1` 说明文件遵循哪个格式版本。本程序读取版本 1。")),
            entry(Code.UNKNOWN_ID, Text.of("""
            The value names something that is not defined in the scenario or its tables.""", "该值指向情景或其表中没有定义的东西。")),
            entry(Code.DUPLICATE_ID, Text.of("""
            Each id is given once in its table; each pair (facility and resource, place and age band) too.""", "每个 id 在其表中只出现一次；每个组合（机构和资源、地点和年龄段）也是如此。")),
            entry(Code.LOOK_ALIKE, Text.of("""
            Two ids differ only in case or in letters that look alike (0 and O, 1 and l). Both are accepted.""", "两个 id 只有大小写不同，或只有形近字符不同（0 与 O、1 与 l）。两者都会被接受。")),
            entry(Code.UNKNOWN_LEVER, Text.of("""
            The catalogue has no lever of this name.""", "目录中没有这个名称的措施。")));

    private ValueMeanings() {}
}
