package org.careshed.scenario.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                    new Fault(Code.EMPTY_FILE, "the file must hold keys and values")
                            .found("nothing")
                            .fix("`careshed new DIR` writes a county to start from"));
        }
        if (root.get() instanceof Node.Entries entries) {
            return entries;
        }
        throw refuse(
                root.get().site(),
                WideMark.blamed(
                        root.get() instanceof Node.Text text ? text.value() : "",
                        new Fault(Code.WRONG_FORM, "the file must be a map of keys and values")
                                .fix("start with the line `careshed: 1`")));
    }

    void take(Event event) {
        last = site(event);
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            throw refuse(
                    last,
                    new Fault(Code.SEVERAL_DOCUMENTS, "a scenario must be one document")
                            .found("a second one")
                            .fix("remove the `---` and what follows, or put it into a file of its own"));
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
                    new Fault(Code.ALIAS, "anchors `&` and aliases `*` are not read")
                            .found("`" + (event instanceof AliasEvent ? "*" : "&")
                                    + event.getAnchor().orElseThrow() + "`")
                            .fix("write the value out, put it in quotes if it is a text, or use `extends:`"));
        }
        if (++values > MOST_VALUES) {
            throw refuse(
                    last,
                    new Fault(Code.TOO_MANY_VALUES, "a YAML file must hold at most 200,000 values")
                            .fix("put long lists into CSV tables"));
        }
        if (open.size() >= DEEPEST && event instanceof CollectionStartEvent) {
            throw refuse(last, new Fault(Code.TOO_DEEP, "values must be nested at most 32 levels deep"));
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
            throw refuse(last, new Fault(Code.KEY_NOT_TEXT, "a key must be a text").found("nothing"));
        }
        open.peek().key = scalar.getValue();
        open.peek().keySite = last;
    }

    private void open(CollectionStartEvent start) {
        tag(start.getTag());
        if (!open.isEmpty() && open.peek().wantsKey()) {
            throw refuse(last, new Fault(Code.KEY_NOT_TEXT, "a key must be a text").found("a list or map"));
        }
        open.push(new Branch(start instanceof MappingStartEvent, name(), source, keySite()));
    }

    private void tag(Optional<String> tag) {
        tag.ifPresent(name -> problems.add(
                last,
                new Fault(Code.TAG, "tags are not read")
                        .found("`" + name + "`")
                        .fix("remove it; a text that starts with `!` needs quotes")));
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
                    new Fault(Code.DUPLICATE_KEY, "`" + branch.key + "` must be given once")
                            .found("it a second time")
                            .why("the first stands at " + first.keySite().spot().position())
                            .fix("remove one of the two"));
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
