package org.careshed.experiment.switching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.switching.Streams.Flow;
import org.careshed.experiment.switching.group.Effect;
import org.careshed.experiment.switching.why.Reason;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.result.Estimate;

/** What was found on lines of at most {@value Paper#WIDTH} columns; the smaller flows and reasons are in the files. */
public final class SwitchersText {
    private static final int MOST_FLOWS = 20;
    private static final int MOST_REASONS = 4;
    private static final int NAME = 26;
    private static final int NUMBER = 11;
    private static final int REASON = 2 * NAME + 2;
    private static final int WHY = 43;
    private static final int UTILS = 3;

    private final SwitcherTables tables;
    private final Switchers switchers;
    private final Level level;
    private final Paper paper;

    private SwitchersText(SwitcherTables tables, Level level, Language language) {
        this.tables = tables;
        this.switchers = tables.switchers();
        this.level = level;
        this.paper = new Paper(language);
    }

    /**
     * The lines without line ends.
     *
     * @param level by what flows are told apart
     */
    public static List<String> lines(SwitcherTables tables, Level level, Language language) {
        SwitchersText page = new SwitchersText(tables, level, language);
        page.needs();
        if (tables.streams(Level.ALL).flows(true).isEmpty()) {
            page.say(Text.of("Nobody's first contact is elsewhere.", "没有人的首诊地点发生变化。"));
        } else {
            page.flows();
            page.terms();
        }
        page.groups();
        page.closing();
        return page.paper.lines();
    }

    private void needs() {
        int worlds = switchers.replications();
        say(Text.of(
                        "Needs of the counted time, mean of {worlds} paired world{s} +/- half-width of the 95 % interval:",
                        "统计期内的就医需要，{worlds} 个配对世界的均值 ± 95% 置信区间半宽：")
                .with("worlds", worlds)
                .with("s", worlds == 1 ? "" : "s"));
        Map<String, Text> words = Map.of(
                "same-place",
                Text.of("first contact at the same place, or none in both", "首诊地点相同，或两边都未就诊"),
                "switched",
                Text.of("elsewhere, or care sought in one world only", "首诊地点不同，或只在一边就医"),
                "only-in-a",
                Text.of("need under A only", "只在 A 下有需要"),
                "only-in-b",
                Text.of("need under B only", "只在 B 下有需要"),
                "undecided",
                Text.of("first contact not chosen yet at the end", "结束时尚未选择首诊地点"));
        tables.counts().forEach((what, count) -> {
            row(words.getOrDefault(what, Text.same(what)), numbers(count.needs(), 1));
            over(count.over(), false, 1);
        });
        paper.gap();
    }

    private void flows() {
        List<Flow> flows = tables.streams(level).flows(true);
        Streams drawn = Streams.overDraws(switchers, level);
        say(
                level == Level.FACILITY
                        ? Text.of("First contacts elsewhere by facility, and why:", "首诊地点变化（按机构）及原因：")
                        : Text.of("First contacts elsewhere by tier, and why:", "首诊地点变化（按层级）及原因："));
        paper.ruled(
                2,
                paper.padded(Text.of("under A", "A 下"), NAME) + "  " + paper.padded(Text.of("under B", "B 下"), NAME)
                        + heads());
        flows.stream().limit(MOST_FLOWS).forEach(flow -> flow(flow, drawn));
        if (flows.size() > MOST_FLOWS) {
            paper.text(
                    2,
                    Text.of("and {many} smaller flows, see --out", "另有 {many} 个较小的流向，见 --out")
                            .with("many", flows.size() - MOST_FLOWS));
        }
        paper.gap();
    }

    private void flow(Flow flow, Streams drawn) {
        paper.ruled(2, cut(flow.key().from()) + "  " + cut(flow.key().to()) + numbers(flow.needs(), 1));
        over(drawn.over(flow), false, 1);
        Map<Reason, Estimate> reasons = flow.sums().reasons();
        reasons.entrySet().stream()
                .limit(MOST_REASONS)
                .forEach(reason -> paper.ruled(
                        2, "  " + paper.padded(reason.getKey().words(), REASON - 2) + numbers(reason.getValue(), 1)));
        if (reasons.size() > MOST_REASONS) {
            paper.text(
                    4,
                    Text.of("and {many} rarer reasons", "另有 {many} 个较少见的原因")
                            .with("many", reasons.size() - MOST_REASONS));
        }
    }

    private void terms() {
        Flow all = tables.streams(Level.ALL).flows(true).get(0);
        say(Text.of(
                "Why, everybody together; first: of them the first of their resident to move, the others may be echoes.",
                "全部居民的原因；“首个”：该居民最先发生变化的那一次，其余可能是连带变化。"));
        paper.ruled(2, " ".repeat(WHY) + heads() + paper.right(Text.of("first", "首个"), NUMBER));
        all.sums()
                .reasons()
                .forEach((reason, needs) -> paper.ruled(
                        2,
                        paper.padded(reason.words(), WHY)
                                + numbers(needs, 1)
                                + Paper.right(number(all.sums().firsts(reason).mean(), false, 1), NUMBER)));
        paper.gap();
        if (all.sums().utils().isEmpty()) {
            return;
        }
        say(Text.of(
                        "What each term added to the lead of the place under B over that under A, utils, summed over the"
                                + " {weighed} needs that can be weighed:",
                        "各项使 B 下机构对 A 下机构的领先增加多少（效用单位），对可衡量的 {weighed} 次需要求和：")
                .with("weighed", all.sums().weighed().meanText(1)));
        all.sums().utils().forEach((term, added) -> row(term.words(), numbers(added, UTILS)));
        row(
                Text.of("all terms: the change of the lead", "各项合计：领先的变化"),
                numbers(all.sums().lead(), UTILS));
        paper.gap();
    }

    private void groups() {
        say(Text.of("Winners and losers: everybody first, then who loses most.", "受益与受损：先列全体，再按受损最多的排列。"));
        for (Effect effect : Effect.values()) {
            List<GroupEffect> told = tables.effects().stream()
                    .filter(one -> one.effect() == effect)
                    .toList();
            paper.gap();
            if (told.stream().allMatch(GroupEffect::isNothing)) {
                say(effect.words().then(Text.of(": nothing is counted in either world.", "：两边都没有可计数的。")));
                continue;
            }
            paper.ruled(
                    0,
                    paper.padded(effect.words(), NAME + 20)
                            + Paper.right("A", NUMBER)
                            + paper.right(Text.of("change", "变化"), NUMBER)
                            + paper.right(Text.of("+/-", "±"), NUMBER));
            told.stream().filter(one -> !one.isUnchanged()).forEach(this::group);
            long unchanged = told.stream().filter(GroupEffect::isUnchanged).count();
            if (unchanged > 0) {
                paper.text(
                        2,
                        Text.of("no change at all: {many} of {all} groups", "完全无变化：{all} 组中的 {many} 组")
                                .with("many", unchanged)
                                .with("all", told.size()));
            }
        }
        paper.gap();
    }

    private void group(GroupEffect one) {
        Text label = label(one);
        if (one.tooFew()) {
            paper.ruled(
                    2,
                    paper.padded(label, NAME + 18)
                            + Text.of("  too few ({many} residents)", "  人数太少（{many} 位居民）")
                                    .with("many", one.group().residents())
                                    .in(paper.language()));
            return;
        }
        boolean share = one.effect().unit().equals("share");
        int decimals = share ? 3 : 2;
        paper.ruled(
                2,
                paper.padded(label, NAME + 18)
                        + Paper.right(number(one.contrast().base().mean(), share, decimals), NUMBER)
                        + Paper.right(number(one.contrast().difference().mean(), share, decimals), NUMBER)
                        + Paper.right(number(one.contrast().difference().halfWidth(), share, decimals), NUMBER));
        over(one.over(), share, decimals);
    }

    private static Text label(GroupEffect one) {
        String kind = one.group().kind();
        String value = one.group().value();
        Text english = Text.same(kind.replace('-', ' ') + " " + value);
        return switch (kind) {
            case "all" -> Text.of("everybody", "全体");
            case "town" -> Text.of(english.english(), "乡镇 " + value);
            case "age-band" -> Text.of(english.english(), "年龄段 " + value);
            case "scheme" -> Text.of(english.english(), value.equals("employees") ? "职工医保" : "居民医保");
            case "poverty" -> Text.of(english.english(), value.equals("poor") ? "低收入人口" : "非低收入人口");
            default -> english;
        };
    }

    private void closing() {
        say(Text.of(
                "Needs that arise after the warm-up count, each once. The reason is the term that added most; what it"
                        + " means exactly stands in docs/switchers.md.",
                "统计预热之后产生的需要，每次计一次。原因是增加最多的那一项；确切含义见 docs/switchers.md。"));
        if (!switchers.draws().isEmpty()) {
            say(Text.of(
                    "Over draws: 5 to 95 of 100 draws of the ensemble, each a county that the evidence allows, in one"
                            + " world each; so the range holds the luck of one world too.",
                    "“各抽样”：参数集合中第 5 至第 95 百分位的范围，每个抽样是证据允许的一种县情，各运行一个世界；因此该范围也含单个世界的随机波动。"));
        }
    }

    private void over(Optional<OverDraws> over, boolean share, int decimals) {
        over.ifPresent(draws -> paper.text(
                6,
                Text.of(
                                "over {draws} draws {low} to {high}; what dominates: {source}",
                                "{draws} 个抽样 {low} 至 {high}；主要不确定性：{source}")
                        .with("draws", draws.draws())
                        .with("low", number(Optional.of(BigDecimal.valueOf(draws.low())), share, decimals))
                        .with("high", number(Optional.of(BigDecimal.valueOf(draws.high())), share, decimals))
                        .with("source", draws.dominates().told())));
    }

    private void row(Text label, String numbers) {
        paper.ruled(2, paper.padded(label, REASON) + numbers);
    }

    private String cut(String id) {
        Text called = level == Level.TIER
                ? switchers.places().tierName(id)
                : switchers.places().name(id);
        String name = called.in(paper.language());
        while (Paper.columns(name) > NAME) {
            name = name.substring(0, name.endsWith(".") ? name.length() - 2 : name.length() - 1) + ".";
        }
        return Paper.padded(name, NAME);
    }

    private String heads() {
        return paper.right(Text.of("needs", "需要"), NUMBER) + paper.right(Text.of("+/-", "±"), NUMBER);
    }

    private void say(Text sentence) {
        paper.text(0, sentence);
    }

    private static String numbers(Estimate estimate, int decimals) {
        return Paper.right(number(estimate.mean(), false, decimals), NUMBER)
                + Paper.right(number(estimate.halfWidth(), false, decimals), NUMBER);
    }

    private static String number(Optional<BigDecimal> value, boolean share, int decimals) {
        return value.map(exact -> share ? exact.movePointRight(2) : exact)
                .map(exact -> exact.setScale(decimals, RoundingMode.HALF_EVEN))
                .map(rounded -> (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString())
                .orElse("-")
                .toLowerCase(Locale.ROOT);
    }
}
