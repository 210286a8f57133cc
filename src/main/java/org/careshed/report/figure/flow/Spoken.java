package org.careshed.report.figure.flow;

import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.careshed.report.subject.Arm;

/** The map in words, for those who do not see it: how visits divide among tiers under every arm. */
final class Spoken {
    private Spoken() {}

    static Text of(Atlas atlas, List<Arm> arms, List<Trips> trips) {
        Text spoken =
                Text.of("A map of the county with arrows from towns to where care is found. ", "县域地图，箭头从各镇指向就诊地。");
        for (int i = 0; i < arms.size(); i++) {
            spoken = spoken.then(arms.get(i).title()).then(Text.of(": ", "：")).then(tiers(atlas, trips.get(i)));
        }
        return spoken;
    }

    private static Text tiers(Atlas atlas, Trips trips) {
        Counts<String> tiers =
                trips.ways().by(way -> atlas.provider(way.facility()).tier());
        double all = tiers.visits().keySet().stream().mapToDouble(tiers::mean).sum();
        List<Text> parts = new ArrayList<>();
        for (TierLook tier : atlas.tiers().values()) {
            double visits = tiers.mean(tier.id());
            if (visits > 0) {
                parts.add(tier.name().words().then(Text.same(" ")).then(Amounts.percent(visits / all)));
            }
        }
        Text words = Text.NONE;
        for (Text part : parts) {
            words = words.isEmpty() ? part : words.then(Text.of(", ", "，")).then(part);
        }
        return words.then(Text.of(". ", "。"));
    }
}
