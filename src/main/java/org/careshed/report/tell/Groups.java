package org.careshed.report.tell;

import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Name;
import org.careshed.report.look.UsualName;
import org.careshed.result.Headline;

/** What a figure is of: a tier, a facility and its resource, an age, a direction. */
public final class Groups {
    private static final Map<String, Text> USUAL = Map.ofEntries(
            Map.entry(Headline.ALL, Text.of("all", "全部")),
            Map.entry("grassroots", Text.of("grassroots", "基层机构")),
            Map.entry("hospitals", Text.of("hospitals", "医院")),
            Map.entry("outside", Text.of("outside the county", "县外")),
            Map.entry("elsewhere", Text.of("elsewhere", "其他地方")),
            Map.entry("under-60", Text.of("under 60", "60岁以下")),
            Map.entry("60-and-over", Text.of("60 and over", "60岁及以上")),
            Map.entry("up", Text.of("up", "上转")),
            Map.entry("down", Text.of("down", "下转")),
            Map.entry("out", Text.of("out of the county", "转出县外")));

    private final Atlas atlas;

    /** With the names of a county. */
    public Groups(Atlas atlas) {
        this.atlas = atlas;
    }

    /** What it is called; an id that nobody named stays as it is. */
    public Text of(String of) {
        if (atlas.tiers().containsKey(of)) {
            return name(atlas.tiers().get(of).name());
        }
        if (atlas.providers().containsKey(of)) {
            return name(atlas.providers().get(of).name());
        }
        int slash = of.indexOf('/');
        if (slash > 0) {
            return of(of.substring(0, slash)).then(Text.of(", ", "，")).then(UsualName.words(of.substring(slash + 1)));
        }
        return USUAL.getOrDefault(of, Text.same(of.replace('-', ' ')));
    }

    /** A name in each language, the other where one is missing. */
    public static Text name(Name name) {
        String english = name.english().isEmpty() ? name.chinese() : name.english();
        String chinese = name.chinese().isEmpty() ? name.english() : name.chinese();
        return Text.of(english.isEmpty() ? name.id() : english, chinese.isEmpty() ? name.id() : chinese);
    }
}
