package org.careshed.scenario.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Unreadable;

/**
 * A YAML file together with the files it extends. Maps merge key by key; lists and scalars replace; {@code ~} takes a
 * key away. A law of times ({@code law: ...}) replaces the whole of another.
 */
public final class Extended {

    private static final String EXTENDS = "extends";
    private static final int MOST_LEVELS = 8;

    private Extended() {}

    /** The merged tree; every value still points to the file in which it stands. */
    public static Node.Entries read(Source top, Problems problems) {
        return read(top, List.of(), problems);
    }

    private static Node.Entries read(Source source, List<Source> chain, Problems problems) {
        Node.Entries own = YamlFile.read(source, problems);
        Node.Entry named = own.map().get(EXTENDS);
        if (named == null) {
            return own;
        }
        Node.Entries base = read(base(named.value(), source, chain, problems), append(chain, source), problems);
        return merged(base, own, problems);
    }

    private static Source base(Node named, Source source, List<Source> chain, Problems problems) {
        try {
            if (!(named instanceof Node.Text text)) {
                throw new Fault(Code.WRONG_FORM, Text.of("must be the name of one YAML file", "必须是一个 YAML 文件的名称"));
            }
            Source base = source.extended(text.value());
            List<Source> seen = append(chain, source);
            if (seen.stream().anyMatch(file -> file.path().equals(base.path()))) {
                throw new Fault(Code.CYCLE, Text.of("leads back to a file already read", "又回到已读过的文件"))
                        .found(chain(append(seen, base)))
                        .fix(Text.of("write the name of the scenario that this one changes", "写出本情景所改动的那个情景的名称"));
            }
            if (seen.size() >= MOST_LEVELS) {
                throw new Fault(Code.TOO_MANY_LEVELS, Text.of("may go over 8 levels of files", "最多逐层扩展 8 层文件"))
                        .found(chain(append(seen, base)));
            }
            return base;
        } catch (Fault fault) {
            problems.add(named.site(), fault.about(EXTENDS));
            throw new Unreadable();
        }
    }

    private static Node.Entries merged(Node.Entries base, Node.Entries own, Problems problems) {
        Map<String, Node.Entry> map = new LinkedHashMap<>(base.map());
        map.remove(EXTENDS);
        own.map().forEach((key, entry) -> {
            Optional<Node.Entry> before = Optional.ofNullable(map.get(key));
            if (entry.value() instanceof Node.Nothing nothing && nothing.stated() && before.isPresent()) {
                map.remove(key);
            } else if (before.isPresent()
                    && before.get().value() instanceof Node.Entries a
                    && entry.value() instanceof Node.Entries b
                    && !b.map().containsKey("law")) {
                map.put(key, new Node.Entry(entry.keySite(), merged(a, b, problems)));
            } else {
                map.put(key, entry);
            }
        });
        return new Node.Entries(own.name(), own.source(), own.site(), map);
    }

    private static List<Source> append(List<Source> chain, Source source) {
        return Stream.concat(chain.stream(), Stream.of(source)).toList();
    }

    private static String chain(List<Source> chain) {
        return String.join(" -> ", chain.stream().map(Source::shown).toList());
    }
}
