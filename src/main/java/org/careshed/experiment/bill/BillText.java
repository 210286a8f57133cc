package org.careshed.experiment.bill;

import java.util.List;
import java.util.Locale;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Lines;
import org.careshed.language.Text;
import org.careshed.result.SummaryText;

/** A bill in lines of at most {@value SummaryText#WIDTH} characters. */
public final class BillText {
    private static final int LABEL = 40;
    private static final String INSET = " ".repeat(9);
    private static final int USUAL_PILOT = 5;
    private static final double MINUTE = 60;

    private final Bill bill;
    private final Lines page;

    private BillText(Bill bill, Language language) {
        this.bill = bill;
        this.page = new Lines(language, SummaryText.WIDTH);
    }

    /** The lines without line ends. */
    public static List<String> lines(Bill bill, Language language) {
        BillText text = new BillText(bill, language);
        text.runs();
        text.time();
        text.memory();
        text.disk();
        text.detectable();
        return text.page.all();
    }

    private void runs() {
        page.row(Text.of(
                        "Runs     {runs}{most}; {kept} are kept already, {missing} to simulate.",
                        "运行     {runs} 次{most}；已保留 {kept} 次，还需模拟 {missing} 次。")
                .with("runs", many(bill.runs()))
                .with(
                        "most",
                        bill.most() > bill.runs()
                                ? Text.of(", at most {most}", "，至多 {most} 次").with("most", many(bill.most()))
                                : Text.NONE)
                .with("kept", many(bill.kept()))
                .with("missing", many(bill.missing())));
    }

    private void time() {
        int working = Math.min(bill.threads(), bill.processors());
        page.row(Text.of("Time     about {time} on {threads}{working}.", "时间     约 {time}，用 {threads}{working}。")
                .with("time", spoken(bill.seconds()))
                .with("threads", threads(bill.threads()))
                .with(
                        "working",
                        working < bill.threads()
                                ? Text.of(", of which this machine works {n}", "（本机同时执行 {n} 个）")
                                        .with("n", working)
                                : Text.NONE));
        Trial first = bill.tried().get(0);
        item(Text.of(
                        "From a trial{each}: the first {days} of {all} days, and as much time a need for the rest: {time} a"
                                + " run of one thread. Rough: a crowded machine, queues that grow and levers that begin"
                                + " later may make it half or twice as much.",
                        "依据试运行{each}：前 {days} 天（共 {all} 天），其余按每次就医需要用时相同推算：单线程每次运行 {time}。只是粗估：机器繁忙、排队加长、"
                                + "措施较晚开始，都可能使实际时间为一半或两倍。")
                .with("each", bill.tried().size() > 1 ? Text.of(" of each scenario", "（每个情景）") : Text.NONE)
                .with("days", String.format(Locale.ROOT, "%.0f", first.days()))
                .with("all", first.allDays())
                .with("time", spoken(first.seconds())));
        if (bill.most() > bill.runs() && bill.missing() > 0) {
            item(Text.of("With all runs that may be added: {time}.", "若加上可能增加的全部运行：{time}。")
                    .with("time", spoken(bill.seconds() / bill.missing() * (bill.most() - bill.kept()))));
        }
    }

    private void memory() {
        Memory memory = bill.memory();
        page.row(Text.of("Memory   about {peak} at the peak.", "内存     峰值约 {peak}。")
                .with("peak", bytes(memory.peakBytes())));
        item(Text.of(
                        "Java's own {java}, and {room} times what lives at once: a county of {county} for all and a world"
                                + " of {world} for each of {threads}{each}, as the trial had them.",
                        "Java 自身 {java}，加上同时存在的数据的 {room} 倍：共用的县 {county}，以及 {threads}各一个世界，每个 {world}{each}，均按试运行所得。")
                .with("java", bytes(Memory.JAVA_BYTES))
                .with("room", Memory.ROOM)
                .with("county", bytes(memory.countyBytes()))
                .with("world", bytes(memory.worldBytes()))
                .with("threads", threads(memory.threads()))
                .with("each", perResident(memory)));
        if (!memory.fits()) {
            item(Text.of(
                            "WARNING: that is more than the {heap} that the program has: give it more with --memory, or"
                                    + " use fewer --threads.",
                            "警告：超过了程序可用的 {heap}：请用 --memory 给更多内存，或用 --threads 减少线程。")
                    .with("heap", bytes(memory.mostHeapBytes())));
        }
    }

    private Text perResident(Memory memory) {
        return bill.residents() == 0
                ? Text.NONE
                : Text.of(
                                " ({residents} residents, {bytes} bytes each in a world)",
                                "（{residents} 位居民，每人在一个世界中 {bytes} 字节）")
                        .with("residents", String.format(Locale.ROOT, "%,d", bill.residents()))
                        .with(
                                "bytes",
                                String.format(Locale.ROOT, "%.0f", memory.worldBytes() / (double) bill.residents()));
    }

    private void disk() {
        page.row(Text.of("Disk     about {bytes}.", "磁盘     约 {bytes}。")
                .with("bytes", bytes((long) bill.missing() * bill.partBytes() + bill.tableBytes())));
        item(Text.of("{part} a run, {by}; tables {tables}.", "每次运行 {part}，{by}；结果表 {tables}。")
                .with("part", bytes(bill.partBytes()))
                .with(
                        "by",
                        bill.measuredPart()
                                ? Text.of("as those that are kept", "与已保留的相同")
                                : Text.of("by an empty one", "按空运行估计"))
                .with("tables", bytes(bill.tableBytes())));
    }

    private void detectable() {
        if (!bill.compared()) {
            item(Text.of(
                    "Nothing is compared. What a comparison could show is told by careshed plan compare A.yaml B.yaml.",
                    "没有比较。比较能看出什么，由 careshed plan compare A.yaml B.yaml 说明。"));
            return;
        }
        page.gap();
        if (bill.detectable().isEmpty()) {
            unknown();
            return;
        }
        int seen = DetectableText.seen(bill.detectable());
        page.say(DetectableText.heading(bill.worlds(), seen));
        rows();
        page.gap();
        page.say(DetectableText.doubt(seen));
    }

    private void rows() {
        Text title = Text.NONE;
        Text pair = Text.NONE;
        for (Detectable row : bill.detectable()) {
            Text own = DetectableText.pair(row);
            if (!own.equals(pair)) {
                page.gap();
                page.say(own);
                pair = own;
                title = Text.NONE;
            }
            Text figure = DetectableText.title(row.figure());
            if (!row.figure().of().isEmpty() && !figure.equals(title)) {
                title = figure;
                page.row(title);
            }
            Text label = row.figure().of().isEmpty()
                    ? figure
                    : Text.same("  ").then(bill.names().of(row.figure().of()));
            page.row(Cells.left(page.in(label), LABEL) + page.in(DetectableText.difference(row)));
        }
    }

    private void unknown() {
        int runs = USUAL_PILOT * 2;
        page.say(Text.of(
                        "The smallest difference that will show cannot be told yet: fewer than two paired worlds of these"
                                + " scenarios are kept. --pilot {pilot} would tell: {pilot} worlds of each, {runs} runs or"
                                + " more, about {time}, which are kept and need not be run again. ",
                        "目前还无法说明能看出的最小差异：这些情景保留的配对世界不足两个。--pilot {pilot} 可以得知：各运行 {pilot} 个世界，共 {runs} 次或更多，"
                                + "约 {time}，会保留，不必重做。")
                .with("pilot", USUAL_PILOT)
                .with("runs", runs)
                .with("time", spoken(pilotSeconds(runs)))
                .then(DetectableText.inDeviations(bill.worlds())));
    }

    private double pilotSeconds(int runs) {
        return runs * bill.tried().get(0).seconds() / Math.min(bill.threads(), bill.processors());
    }

    /** {@code 40 s}, {@code 12 min}, {@code 3.5 h}. */
    private static Text spoken(double seconds) {
        if (seconds < 10) {
            return told(DetectableText.digits(Math.max(seconds, 0.001), 2), Text.of("s", "秒"));
        }
        if (seconds < 2 * MINUTE) {
            return told(Long.toString(Math.round(seconds)), Text.of("s", "秒"));
        }
        double minutes = seconds / MINUTE;
        return minutes < 2 * MINUTE
                ? told(Long.toString(Math.round(minutes)), Text.of("min", "分钟"))
                : told(String.format(Locale.ROOT, "%.1f", minutes / MINUTE), Text.of("h", "小时"));
    }

    private static Text told(String number, Text unit) {
        return Text.same(number + " ").then(unit);
    }

    private static String bytes(long bytes) {
        if (bytes < 100_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        if (bytes < 10_000_000) {
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
        return bytes < 1_000_000_000
                ? Math.round(bytes / 1e6) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    private static Text threads(int many) {
        return Text.of("{many} thread{s}", "{many} 个线程").with("many", many).with("s", many == 1 ? "" : "s");
    }

    private static String many(long many) {
        return String.format(Locale.ROOT, "%,d", many);
    }

    private void item(Text sentence) {
        page.item(INSET, sentence);
    }
}
