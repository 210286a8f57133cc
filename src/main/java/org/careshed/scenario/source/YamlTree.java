package org.careshed.scenario.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.problem.WideMark;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Grows nodes from parser events without recursion, and refuses what a scenario may not contain. */
final class YamlTree {

    private static final int DEEPEST = 32;
    private static final int MOST_VALUES = 200_000;
    private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");

    private final Source source;
    private final Problems problems;
    private final Deque<Branch> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();
    private Site last;
    private int documents;
    private int values;

    YamlTree(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.last = source.start();
    }

    /** Where the parser was when it last said something. */
    Site last() {
        return last;
    }

    /** The finished map; the whole file must be one. */
    Node.Entries root() {
        if (root.isEmpty() || root.get() instanceof Node.Nothing) {
            throw refuse(
                    source.start(),
                    new Fault(Code.EMPTY_FILE, Text.of("the file must hold keys and values", "文件中必须有键和值"))
                            .found(Text.of("nothing", "什么也没有"))
                            .fix(Text.of(
                                    "`careshed new DIR` writes a county to start from",
                                    "`careshed new DIR` 会写出一个可作起点的县")));
        }
        if (root.get() instanceof Node.Entries entries) {
            return entries;
        }
        throw refuse(
                root.get().site(),
                WideMark.blamed(
                        root.get() instanceof Node.Text text ? text.value() : "",
                        new Fault(Code.WRONG_FORM, Text.of("the file must be a map of keys and values", "文件必须是键和值的映射"))
                                .fix(Text.of("start with the line `careshed: 1`", "第一行写 `careshed: 1`"))));
    }

    void take(Event event) {
        last = site(event);
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            throw refuse(
                    last,
                    new Fault(Code.SEVERAL_DOCUMENTS, Text.of("a scenario must be one document", "情景必须是一个文档"))
                            .found(Text.of("a second one", "第二个"))
                            .fix(Text.of(
                                    "remove the `---` and what follows, or put it into a file of its own",
                                    "去掉 `---` 及其后的内容，或另放一个文件")));
        }
        if (event instanceof NodeEvent node) {
            guard(node);
        }
        if (event instanceof ScalarEvent scalar) {
            scalar(scalar);
        } else if (event instanceof CollectionStartEvent start) {
            open(start);
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            place(open.pop().node());
        }
    }

    private void guard(NodeEvent event) {
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            throw refuse(
                    last,
                    new Fault(Code.ALIAS, Text.of("anchors `&` and aliases `*` are not read", "不读取锚点 `&` 和别名 `*`"))
                            .found("`" + (event instanceof AliasEvent ? "*" : "&")
                                    + event.getAnchor().orElseThrow() + "`")
                            .fix(Text.of(
                                    "write the value out, put it in quotes if it is a text, or use `extends:`",
                                    "直接写出值；若是文本则加引号；或用 `extends:`")));
        }
        if (++values > MOST_VALUES) {
            throw refuse(
                    last,
                    new Fault(
                                    Code.TOO_MANY_VALUES,
                                    Text.of("a YAML file must hold at most 200,000 values", "YAML 文件最多 200,000 个值"))
                            .fix(Text.of("put long lists into CSV tables", "把长列表放入 CSV 表")));
        }
        if (open.size() >= DEEPEST && event instanceof CollectionStartEvent) {
            throw refuse(
                    last,
                    new Fault(Code.TOO_DEEP, Text.of("values must be nested at most 32 levels deep", "值最多嵌套 32 层")));
        }
    }

    private void scalar(ScalarEvent scalar) {
        tag(scalar.getTag());
        if (!open.isEmpty() && open.peek().wantsKey()) {
            key(scalar);
            return;
        }
        String name = name();
        String value = scalar.getValue();
        if (scalar.isPlain() && (value.isEmpty() || NULLS.contains(value))) {
            place(new Node.Nothing(name, source, value.isEmpty() ? keySite() : last, !value.isEmpty()));
        } else {
            place(new Node.Text(name, source, last, value, !scalar.isPlain()));
        }
    }

    private void key(ScalarEvent scalar) {
        if (scalar.getValue().isEmpty()) {
            throw refuse(
                    last,
                    new Fault(Code.KEY_NOT_TEXT, Text.of("a key must be a text", "键必须是文本"))
                            .found(Text.of("nothing", "什么也没有")));
        }
        open.peek().key = scalar.getValue();
        open.peek().keySite = last;
    }

    private void open(CollectionStartEvent start) {
        tag(start.getTag());
        if (!open.isEmpty() && open.peek().wantsKey()) {
            throw refuse(
                    last,
                    new Fault(Code.KEY_NOT_TEXT, Text.of("a key must be a text", "键必须是文本"))
                            .found(Text.of("a list or map", "列表或映射")));
        }
        open.push(new Branch(start instanceof MappingStartEvent, name(), source, keySite()));
    }

    private void tag(Optional<String> tag) {
        tag.ifPresent(name -> problems.add(
                last,
                new Fault(Code.TAG, Text.of("tags are not read", "不读取标签"))
                        .found("`" + name + "`")
                        .fix(Text.of("remove it; a text that starts with `!` needs quotes", "去掉它；以 `!` 开头的文本需要加引号"))));
    }

    private void place(Node node) {
        if (open.isEmpty()) {
            root = Optional.of(node);
            return;
        }
        Branch branch = open.peek();
        if (!branch.map) {
            branch.items.add(node);
            return;
        }
        Node.Entry first = branch.entries.putIfAbsent(branch.key, new Node.Entry(branch.keySite, node));
        if (first != null) {
            problems.add(
                    branch.keySite,
                    new Fault(
                                    Code.DUPLICATE_KEY,
                                    Text.of("`{key}` must be given once", "`{key}` 只能给出一次")
                                            .with("key", branch.key))
                            .found(Text.of("it a second time", "第二次出现"))
                            .why(Text.of("the first stands at {position}", "第一个在 {position}")
                                    .with("position", first.keySite().spot().position()))
                            .fix(Text.of("remove one of the two", "去掉两者之一")));
        }
        branch.key = null;
    }

    private String name() {
        if (open.isEmpty()) {
            return "scenario";
        }
        Branch branch = open.peek();
        return branch.map ? branch.key : branch.name + "[" + (branch.items.size() + 1) + "]";
    }

    private Site keySite() {
        return open.isEmpty() || !open.peek().map ? last : open.peek().keySite;
    }

    private Site site(Event event) {
        if (event.getStartMark().isEmpty()) {
            return last;
        }
        Mark start = event.getStartMark().get();
        Mark end = event.getEndMark().orElse(start);
        int width = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : Integer.MAX_VALUE;
        return new org.careshed.scenario.source.Mark(source, start.getLine() + 1, start.getColumn() + 1, width);
    }

    private Unreadable refuse(Site site, Fault fault) {
        problems.add(site, fault);
        return new Unreadable();
    }

    /** A map or list that is not yet closed. */
    private static final class Branch {
        final boolean map;
        final String name;
        final Source source;
        final Site site;
        final Map<String, Node.Entry> entries = new LinkedHashMap<>();
        final List<Node> items = new ArrayList<>();
        String key;
        Site keySite;

        Branch(boolean map, String name, Source source, Site site) {
            this.map = map;
            this.name = name;
            this.source = source;
            this.site = site;
        }

        boolean wantsKey() {
            return map && key == null;
        }

        Node node() {
            return map
                    ? new Node.Entries(name, source, site, entries)
                    : new Node.Items(name, source, site, List.copyOf(items));
        }
    }
}
