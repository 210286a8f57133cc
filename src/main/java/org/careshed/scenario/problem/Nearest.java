package org.careshed.scenario.problem;

import java.util.Collection;
import java.util.Optional;
import org.careshed.language.Text;

/** Finds the word that was probably meant. */
public final class Nearest {

    private static final int FAR = 3;

    private Nearest() {}

    /** The known word at most two letters away (swapped neighbours count as one); the first among equals. */
    public static Optional<String> to(String word, Collection<String> known) {
        String best = null;
        int least = Math.min(FAR, Math.max(2, word.length()));
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Advice for a message: the nearest word, or the known ones when none is near and they are few. */
    public static Text advice(String word, Collection<String> known) {
        Optional<String> near = to(word, known);
        if (near.isPresent()) {
            return Text.of("did you mean `{near}`?", "是否指 `{near}`？").with("near", near.get());
        }
        if (known.isEmpty()) {
            return Text.of("none is defined here", "这里没有定义任何一个");
        }
        Text list = Text.ids(known.stream().limit(15).toList());
        Text more = known.size() > 15
                ? Text.of(" and {more} more", "，另有 {more} 个").with("more", known.size() - 15)
                : Text.NONE;
        return Text.of("known are {list}", "已知的有 {list}").with("list", list).then(more);
    }

    /** Letters to insert, drop, change or swap with their neighbour; {@code 3} stands for 3 or more. */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) >= FAR) {
            return FAR;
        }
        int[] earlier = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], earlier[j - 2] + 1);
                }
            }
            earlier = above;
            above = row;
        }
        return Math.min(FAR, above[b.length()]);
    }
}
