package org.careshed.scenario.problem;

import java.util.Locale;
import java.util.Optional;
import org.careshed.language.Text;

/** Every problem a scenario can have: stable number and title; {@link Meanings} has the long text. */
public enum Code {
    FILE_MISSING(101, Text.of("file cannot be read", "文件无法读取")),
    TOO_LARGE(102, Text.of("file is too large", "文件过大")),
    NOT_UTF8(103, Text.of("file is damaged: not valid UTF-8", "文件损坏：不是有效的 UTF-8")),
    OTHER_ENCODING(104, Text.of("file has another encoding", "文件是其他编码")),
    CONTROL_CHARACTER(105, Text.of("control character", "控制字符")),
    EMPTY_FILE(106, Text.of("file is empty", "文件为空")),
    YAML_SYNTAX(201, Text.of("not YAML", "不是 YAML")),
    TOO_DEEP(202, Text.of("nested too deeply", "嵌套过深")),
    ALIAS(203, Text.of("anchors and aliases are not read", "不读取锚点和别名")),
    TAG(204, Text.of("tags are not read", "不读取标签")),
    SEVERAL_DOCUMENTS(205, Text.of("several documents in one file", "一个文件中有多个文档")),
    DUPLICATE_KEY(206, Text.of("key given twice", "键重复")),
    TOO_MANY_VALUES(207, Text.of("too many values", "值过多")),
    KEY_NOT_TEXT(208, Text.of("key is not a text", "键不是文本")),
    UNKNOWN_KEY(301, Text.of("unknown key", "未知的键")),
    MISSING_KEY(302, Text.of("key missing", "缺少键")),
    NO_VALUE(303, Text.of("no value", "没有值")),
    WRONG_FORM(304, Text.of("wrong form", "形式不对")),
    NOT_A_NUMBER(305, Text.of("not a number", "不是数字")),
    OUT_OF_RANGE(306, Text.of("out of range", "超出范围")),
    NO_UNIT(307, Text.of("unit missing", "缺少单位")),
    WRONG_UNIT(308, Text.of("unknown unit", "未知的单位")),
    NOT_A_CHOICE(309, Text.of("not one of the choices", "不在可选值之中")),
    NOT_A_DATE(310, Text.of("not a date", "不是日期")),
    NOT_HOURS(311, Text.of("not opening hours", "不是开放时间")),
    BAD_ID(312, Text.of("not an id", "不是有效的 id")),
    BAD_TEXT(313, Text.of("text cannot be shown safely", "文本无法安全显示")),
    TOO_PRECISE(314, Text.of("more digits than can be kept", "位数多于可保留的")),
    WRONG_COUNT(315, Text.of("wrong number of values", "值的个数不对")),
    NOT_AGES(316, Text.of("not an age band", "不是年龄段")),
    VERSION(317, Text.of("format version", "格式版本")),
    UNKNOWN_ID(401, Text.of("id does not exist", "id 不存在")),
    DUPLICATE_ID(402, Text.of("id given twice", "id 重复")),
    LOOK_ALIKE(403, Text.of("ids look alike", "id 容易混淆"), true),
    PROBABILITIES(501, Text.of("probabilities exceed 1", "概率之和超过 1")),
    AGE_BANDS(502, Text.of("age bands have gaps or overlap", "年龄段有空缺或重叠")),
    HOURS_ORDER(503, Text.of("hours out of order or overlapping", "时段次序不对或重叠")),
    MONTH_FACTORS(504, Text.of("month factors do not average 1", "月份系数的平均值不是 1")),
    TOO_MANY_CONSIDERED(505, Text.of("too many facilities considered", "考虑的机构过多")),
    CEILING(506, Text.of("a month passes the ceiling of needs", "某个月超过就医需要的上限")),
    NOT_CONNECTED(507, Text.of("road network is not connected", "路网不连通")),
    BAD_ROAD(508, Text.of("road that cannot be", "不可能的道路")),
    BANDS_MISSING(509, Text.of("age band without a rate", "年龄段没有发生率")),
    RESOURCE_MISSING(510, Text.of("facility lacks a resource that its pathways use", "机构缺少其诊疗路径用到的资源")),
    TOO_BIG(511, Text.of("scenario is too big", "情景过大")),
    ENDLESS_PATHWAY(512, Text.of("pathway without an end", "诊疗路径没有终点")),
    DATES_ORDER(513, Text.of("dates out of order", "日期次序不对")),
    LEVEL_SHARES(514, Text.of("shares of levels do not sum to 1", "各级份额之和不是 1")),
    REFILL_RATE(515, Text.of("refills have a rate of their own", "续方另有发生率")),
    NOT_OUTSIDE(516, Text.of("not outside the county", "不在县外")),
    NOT_TREATED(517, Text.of("facility does not treat it", "机构不治疗该病情")),
    NOTHING_TO_SHARE(518, Text.of("nobody needs to share", "没有机构需要共享")),
    NO_BED(519, Text.of("no bed", "没有床位")),
    OCCUPANCY(520, Text.of("more admissions than the beds can hold", "住院人次超过床位容量")),
    NO_WAY_TO_TRAVEL(521, Text.of("no way to travel for some", "部分居民没有出行方式")),
    CSV_SYNTAX(601, Text.of("not a CSV table", "不是 CSV 表")),
    COLUMN_MISSING(602, Text.of("column missing", "缺少列")),
    COLUMN_UNKNOWN(603, Text.of("unknown column", "未知的列")),
    COLUMN_TWICE(604, Text.of("column given twice", "列重复")),
    ROW_LENGTH(605, Text.of("wrong number of cells", "单元格个数不对")),
    WRONG_TABLE(606, Text.of("another table", "是另一张表")),
    NO_ROWS(607, Text.of("table without rows", "表中没有数据行")),
    OUTSIDE_FOLDER(701, Text.of("file outside the scenario's folder", "文件在情景文件夹之外")),
    CYCLE(702, Text.of("files extend each other in a circle", "文件循环扩展")),
    TOO_MANY_LEVELS(703, Text.of("too many levels of extends", "扩展层数过多")),
    UNKNOWN_LEVER(801, Text.of("unknown lever", "未知的措施")),
    SPEED_UNLIKELY(901, Text.of("speed is unlikely", "速度不太可能"), true),
    LENGTH_UNLIKELY(902, Text.of("length is unlikely", "长度不太可能"), true),
    COORDINATES_UNLIKELY(903, Text.of("coordinates are unlikely", "坐标不太可能"), true),
    FAR_AWAY(904, Text.of("facility is far away", "机构很远"), true),
    CONSULTATION_UNLIKELY(905, Text.of("consultation time is unlikely", "看诊时间不太可能"), true),
    RATE_UNLIKELY(906, Text.of("rate is unlikely", "发生率不太可能"), true),
    DATE_OUTSIDE(907, Text.of("date outside the run", "日期在运行期之外"), true),
    NOTHING_TREATS(908, Text.of("condition that nobody treats", "无人治疗的病情"), true),
    BEDS_DIFFER(909, Text.of("beds differ between tables", "两处床位数不一致"), true),
    CLOSES_EARLY(910, Text.of("staff leave before the doors close", "人员在关门之前离开"), true),
    OCCUPANCY_LIKELY(911, Text.of("beds are likely to be too few", "床位可能过少"), true);

    private final int number;
    private final Text title;
    private final boolean warning;

    Code(int number, Text title) {
        this(number, title, false);
    }

    Code(int number, Text title, boolean warning) {
        this.number = number;
        this.title = title;
        this.warning = warning;
    }

    /** The stable name, for example {@code CS0301}. */
    public String id() {
        return String.format(Locale.ROOT, "CS%04d", number);
    }

    /** A few words. */
    public Text title() {
        return title;
    }

    /** A few sentences, for {@code careshed explain}. */
    public Text explanation() {
        return Meanings.of(this);
    }

    /** Whether a problem of this kind refuses the scenario. */
    public Problem.Level level() {
        return warning ? Problem.Level.WARNING : Problem.Level.ERROR;
    }

    /** The code with this id, whatever its case. */
    public static Optional<Code> of(String id) {
        for (Code code : values()) {
            if (code.id().equalsIgnoreCase(id)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
