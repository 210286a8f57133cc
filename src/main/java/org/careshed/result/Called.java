package org.careshed.result;

import java.util.HashMap;
import java.util.Map;
import org.careshed.language.Text;

/**
 * What people call that which a figure is of: in English its id in words, as the files say it; in Chinese the name that the
 * scenario gives it, or a word of Careshed's own.
 *
 * @param chinese names by id; an id that is missing is shown as it is
 */
public record Called(Map<String, String> chinese) {
    /** Words that are Careshed's own. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("grassroots", "基层"),
            Map.entry("hospitals", "医院"),
            Map.entry("outside", "县外"),
            Map.entry("up", "上转"),
            Map.entry("down", "下转"),
            Map.entry("out", "转往县外"),
            Map.entry("under-60", "60 岁以下"),
            Map.entry("60-and-over", "60 岁及以上"),
            Map.entry(Headline.ALL, "全部"));

    /** With no names of a scenario. */
    public static final Called PLAINLY = new Called(Map.of());

    public Called {
        Map<String, String> all = new HashMap<>(USUAL);
        all.putAll(chinese);
        chinese = Map.copyOf(all);
    }

    /** The name of an id such as {@code county-hospital} or {@code facility/resource}. */
    public Text of(String id) {
        String english = id.contains("/") ? id : id.replace('-', ' ');
        int slash = id.indexOf('/');
        String facility = slash < 0 ? id : id.substring(0, slash);
        String rest = slash < 0 ? "" : id.substring(slash);
        return Text.of(english, chinese.containsKey(facility) ? chinese.get(facility) + rest : id);
    }
}
