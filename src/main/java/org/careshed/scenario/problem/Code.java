package org.careshed.scenario.problem;

import java.util.Locale;
import java.util.Optional;

/** Every problem a scenario can have: stable number, title, and the long text of {@code careshed explain}. */
public enum Code {
    FILE_MISSING(101, "file cannot be read", """
            The file does not exist, is a folder or a device, or may not be read. Paths inside a scenario are relative
            to the file that names them."""),
    TOO_LARGE(102, "file is too large", """
            A YAML file may have 5 MiB, a CSV table 1 GiB. Long lists belong into tables."""),
    NOT_UTF8(103, "file is damaged: not valid UTF-8", """
            Files are UTF-8. The byte offset counts from 0 at the start of the file. A sequence is cut off or bytes of
            another encoding were pasted in; open the file in an editor, repair the place and save it as UTF-8."""),
    OTHER_ENCODING(104, "file has another encoding", """
            The file is written in UTF-16, GBK (GB18030) or a Western 8-bit encoding. Only UTF-8, with or without byte
            order mark, is read, so that names look the same on every machine. In a spreadsheet choose "CSV UTF-8"."""),
    CONTROL_CHARACTER(105, "control character", """
            The file holds a character that cannot be seen, such as NUL or a line separator from a word processor.
            Only tabs and ends of line (LF, CRLF, CR) are allowed."""),
    EMPTY_FILE(106, "file is empty", """
            There is nothing in the file but white space and comments. `careshed new DIR` writes a scenario to start
            from."""),
    YAML_SYNTAX(201, "not YAML", """
            The text does not follow the grammar of YAML 1.2. Frequent causes: a tab for indentation, a missing space
            after a colon, an unclosed quote or bracket, a text with `: ` or ` #` inside that needs quotes."""),
    TOO_DEEP(202, "nested too deeply", """
            Values may be nested 32 levels deep. No scenario needs more than eight."""),
    ALIAS(203, "anchors and aliases are not read", """
            `&name` and `*name` are refused: a short file could unfold into a huge one, and what stands in a file would
            no longer be what is read. Use `extends:` to share values."""),
    TAG(204, "tags are not read", """
            `!name` tells a YAML reader to build something else than text, lists and maps. Scenarios need no tags;
            a text that starts with `!` needs quotes."""),
    SEVERAL_DOCUMENTS(205, "several documents in one file", """
            `---` in the middle of a file starts a second document. A scenario is one document."""),
    DUPLICATE_KEY(206, "key given twice", """
            A key may stand once in a map. YAML readers differ in which of the two they believe, so neither is."""),
    TOO_MANY_VALUES(207, "too many values", """
            A YAML file may hold 200,000 values. Long lists belong into CSV tables."""),
    KEY_NOT_TEXT(208, "key is not a text", """
            Keys are plain texts; lists, maps and empty texts cannot be keys."""),
    UNKNOWN_KEY(301, "unknown key", """
            The key is not part of the format. A misspelt key would otherwise be overlooked and a default used. The
            reference `docs/scenario.md` lists every key."""),
    MISSING_KEY(302, "key missing", """
            A key that has no default is not given."""),
    NO_VALUE(303, "no value", """
            The key stands there with nothing behind it, or with `~` or `null`. Leave the key out to get its default.
            In a file that extends another, `~` takes away what the base gives."""),
    WRONG_FORM(304, "wrong form", """
            A list stands where a map is needed, a text where a list is needed, or the like."""),
    NOT_A_NUMBER(305, "not a number", """
            Numbers are written with ASCII digits, a point before decimals, no separators of thousands, no leading
            zeros, and without quotes: 1200, 0.75, -3, 1.5e6. NaN and infinity are not numbers here."""),
    OUT_OF_RANGE(306, "out of range", """
            The value is outside the range of its field; `docs/scenario.md` lists the ranges."""),
    NO_UNIT(307, "unit missing", """
            Times, lengths, speeds, rates and money carry their unit: 45 min, 1.2 km, 40 km/h, 3.2 /year, 85 CNY. A bare number would
            be read differently by different people."""),
    WRONG_UNIT(308, "unknown unit", """
            The unit does not fit the field. Times: ms, s, min, h, d. Lengths: m, km. Speeds: km/h, m/s. Rates: /year,
            /month, /day. Money: CNY, yuan, 元, fen. Weights: /min, /d, /CNY."""),
    NOT_A_CHOICE(309, "not one of the choices", """
            Only the listed words are possible here."""),
    NOT_A_DATE(310, "not a date", """
            Dates are written 2022-04-30 and must exist in the calendar."""),
    NOT_HOURS(311, "not opening hours", """
            Opening hours of a kind of day are intervals such as "08:00-11:30 13:30-17:00", or `closed`. Hours have two
            digits; the last possible minute is 24:00."""),
    BAD_ID(312, "not an id", """
            Ids name things for good: luck, results and links hang on them. 1 to 64 of A-Z a-z 0-9 _ . - and no spaces;
            names for people go into `name`."""),
    BAD_TEXT(313, "text cannot be shown safely", """
            Names and texts may hold any script, but no control characters, no marks that turn the reading direction,
            and no invisible characters."""),
    TOO_PRECISE(314, "more digits than can be kept", """
            Times are kept in whole milliseconds, other numbers with 17 significant digits. A value that would have to
            be rounded is refused, so that the file says what is computed."""),
    WRONG_COUNT(315, "wrong number of values", """
            A list by hour has 24 values, a list by month 12; a county has at most 6 bed classes and 4 long illnesses."""),
    NOT_AGES(316, "not an age band", """
            Age bands are written 15-59: first and last age in completed years, both included."""),
    VERSION(317, "format version", """
            The first line `careshed: 1` says which format the file follows. This program reads version 1."""),
    UNKNOWN_ID(401, "id does not exist", """
            The value names something that is not defined in the scenario or its tables."""),
    DUPLICATE_ID(402, "id given twice", """
            Each id is given once in its table; each pair (facility and resource, place and age band) too."""),
    LOOK_ALIKE(403, "ids look alike", """
            Two ids differ only in case or in letters that look alike (0 and O, 1 and l). Both are accepted.""", true),
    PROBABILITIES(501, "probabilities exceed 1", """
            Probabilities and shares of one thing sum to at most 1; what is missing has a meaning of its own: of the next
            steps it leaves the pathway."""),
    AGE_BANDS(502, "age bands have gaps or overlap", """
            Every age from 0 to 120 belongs to exactly one band."""),
    HOURS_ORDER(503, "hours out of order or overlapping", """
            The intervals of a day are in order, each closes after it opens, and they do not overlap. Hours over
            midnight are written as two kinds of day: until 24:00 and from 00:00."""),
    MONTH_FACTORS(504, "month factors do not average 1", """
            The twelve factors only shift needs within the year; their mean is 1 (to 0.001), so that `rate` stays the
            yearly rate."""),
    TOO_MANY_CONSIDERED(505, "too many facilities considered", """
            A resident weighs at most 12 facilities, over all tiers."""),
    CEILING(506, "a month passes the ceiling of needs", """
            Candidates for needs are drawn at `needs.ceiling` times the base rate; no month may exceed it."""),
    NOT_CONNECTED(507, "road network is not connected", """
            Residents or facilities stand in parts that no road joins. Add the missing road, or allow unreachable places
            on purpose: they then count as having no access."""),
    BAD_ROAD(508, "road that cannot be", """
            A road joins two different places, once."""),
    BANDS_MISSING(509, "age band without a rate", """
            A rate is needed for every age band; write `0 /year` where nobody falls ill."""),
    RESOURCE_MISSING(510, "facility lacks a resource that its pathways use", """
            A patient would wait forever for a resource the facility does not have. A device may be used elsewhere: then
            `sharing` says where."""),
    TOO_BIG(511, "scenario is too big", """
            Residents, places and days multiply; the product passes what a run can hold."""),
    ENDLESS_PATHWAY(512, "pathway without an end", """
            From some step no way leads out: the probabilities of the next steps sum to 1 all around a circle."""),
    DATES_ORDER(513, "dates out of order", """
            A lever ends after it begins; its dates lie within the run."""),
    LEVEL_SHARES(514, "shares of levels do not sum to 1", """
            The needs of a condition are shared out to the lowest level of care that can treat them; every need has one."""),
    REFILL_RATE(515, "refills have a rate of their own", """
            Refills come at their interval from residents who are managed; a rate would count them a second time."""),
    NOT_OUTSIDE(516, "not outside the county", """
            Only facilities of a tier with `in_county: false` can stand for care away from the county: they are not
            simulated and never full. Tiers in the county have doors, staff, slots and beds of their own."""),
    NOT_TREATED(517, "facility does not treat it", """
            Patients from elsewhere come to a facility whose tier has no pathway for what they come for."""),
    NOTHING_TO_SHARE(518, "nobody needs to share", """
            A device is shared by facilities that have none; here each has its own."""),
    NO_BED(519, "no bed", """
            Patients are admitted or move on to a kind of bed that the table of beds does not have."""),
    OCCUPANCY(520, "more admissions than the beds can hold", """
            Beds in use are admissions a year times the mean stay in days over 365. Above 0.97 of the beds that there
            are, a waiting list grows without end. The admissions are those stated under `expect`."""),
    NO_WAY_TO_TRAVEL(521, "no way to travel for some", """
            Where ways to travel are listed, one of them must be open to all residents and to trips of any length."""),
    CSV_SYNTAX(601, "not a CSV table", """
            Quotes are doubled inside quoted cells, every quote is closed, and a cell has at most 1 million characters.
            The delimiter is the comma, semicolon or tab used in the header line."""),
    COLUMN_MISSING(602, "column missing", """
            The header line names the columns; the order is free, but the required ones must be there."""),
    COLUMN_UNKNOWN(603, "unknown column", """
            The column is not part of this table; `note` is free for remarks."""),
    COLUMN_TWICE(604, "column given twice", """
            A column may stand once in the header line."""),
    ROW_LENGTH(605, "wrong number of cells", """
            Every row has as many cells as the header. A comma inside a cell needs quotes; decimals have a point."""),
    WRONG_TABLE(606, "another table", """
            The header is that of another table; probably two file names are swapped."""),
    NO_ROWS(607, "table without rows", """
            Only the header line is there."""),
    OUTSIDE_FOLDER(701, "file outside the scenario's folder", """
            A scenario names files by relative paths inside its own folder: no absolute path, no address, no `..`, no
            link that leads out. So a folder can be passed on and still works, and reads nothing else. Only `extends`
            may also name a file of the folder `scenarios` in which the scenario lies, such as haiyan/baseline.yaml."""),
    CYCLE(702, "files extend each other in a circle", """
            Following `extends:` leads back to a file already read."""),
    TOO_MANY_LEVELS(703, "too many levels of extends", """
            Files may extend each other over 8 levels."""),
    UNKNOWN_LEVER(801, "unknown lever", """
            The catalogue has no lever of this name."""),
    SPEED_UNLIKELY(901, "speed is unlikely", """
            Door-to-door speeds on roads lie between 5 and 130 km/h; perhaps m/s were meant or entered.""", true),
    LENGTH_UNLIKELY(902, "length is unlikely", """
            A road is shorter than the straight line between its ends, or more than three times as long; perhaps metres
            and kilometres were mixed up, or a coordinate is wrong.""", true),
    COORDINATES_UNLIKELY(903, "coordinates are unlikely", """
            The place lies far from all others; perhaps longitude and latitude are swapped, or it was copied from
            another region.""", true),
    FAR_AWAY(904, "facility is far away", """
            The facility is more than 400 km from every inhabited place.""", true),
    CONSULTATION_UNLIKELY(905, "consultation time is unlikely", """
            Mean consultations last between 30 seconds and 4 hours.""", true),
    RATE_UNLIKELY(906, "rate is unlikely", """
            More than 60 needs a year per person; perhaps a rate per month or day was meant.""", true),
    DATE_OUTSIDE(907, "date outside the run", """
            A holiday or worked weekend day lies outside the simulated days, or falls on a day where it changes
            nothing.""", true),
    NOTHING_TREATS(908, "condition that nobody treats", """
            No tier has a pathway for the condition, or none is competent for some of its needs, so they stay unmet.""", true),
    BEDS_DIFFER(909, "beds differ between tables", """
            The beds of a facility in its own row are not the sum of its rows in the table of beds, which is simulated.
            """, true),
    CLOSES_EARLY(910, "staff leave before the doors close", """
            Patients may enter a facility when what they come for has closed for the day, and wait in vain.""", true),
    OCCUPANCY_LIKELY(911, "beds are likely to be too few", """
            Beds in use are admissions a year times the mean stay in days over 365. Before a run, admissions are estimated
            from rates, constants of choice and shares admitted; the estimate passes 0.97 of the beds.""", true);

    private final int number;
    private final String title;
    private final String explanation;
    private final boolean warning;

    Code(int number, String title, String explanation) {
        this(number, title, explanation, false);
    }

    Code(int number, String title, String explanation, boolean warning) {
        this.number = number;
        this.title = title;
        this.explanation = explanation;
        this.warning = warning;
    }

    /** The stable name, for example {@code CS0301}. */
    public String id() {
        return String.format(Locale.ROOT, "CS%04d", number);
    }

    /** A few words. */
    public String title() {
        return title;
    }

    /** A few sentences, for {@code careshed explain}. */
    public String explanation() {
        return explanation;
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
