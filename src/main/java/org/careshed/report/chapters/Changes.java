package org.careshed.report.chapters;

import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Premises;
import org.careshed.report.subject.Study;
import org.careshed.report.tell.Groups;
import org.careshed.result.name.LeverName;

/** What an arm changes against the base: levers that only one of them has. */
final class Changes {
    private final Study study;
    private final Groups groups;

    Changes(Study study) {
        this.study = study;
        this.groups = new Groups(study.atlas());
    }

    /** A phrase for each lever; empty where a scenario is not at hand or has the levers of the base. */
    List<Text> of(Arm arm) {
        List<Premises.Reform> with = reforms(arm);
        List<Premises.Reform> base = reforms(study.base());
        List<Text> changes = new ArrayList<>();
        with.stream().filter(reform -> !base.contains(reform)).map(this::words).forEach(changes::add);
        if (arm.premises().isPresent()) {
            base.stream()
                    .filter(reform -> !with.contains(reform))
                    .map(reform -> Text.of("without ", "不含").then(words(reform)))
                    .forEach(changes::add);
        }
        return changes;
    }

    /** The phrases, one after the other. */
    static Text joined(List<Text> parts) {
        Text joined = parts.get(0);
        for (Text part : parts.subList(1, parts.size())) {
            joined = joined.then(Text.of("; ", "；")).then(part);
        }
        return joined;
    }

    private static List<Premises.Reform> reforms(Arm arm) {
        return arm.premises().map(Premises::reforms).orElse(List.of());
    }

    private Text words(Premises.Reform reform) {
        Text until = reform.to()
                .map(day -> Text.of(" until {day}", "至{day}前").with("day", Calendars.date(day)))
                .orElse(Text.NONE);
        return LeverName.of(reform.lever())
                .then(Text.of(" from {from}{until}{where}", "（自{from}起{until}{where}）"))
                .with("from", Calendars.date(reform.from()))
                .with("until", until)
                .with("where", where(reform.where()));
    }

    private Text where(List<String> ids) {
        if (ids.isEmpty()) {
            return Text.NONE;
        }
        Text names = groups.of(ids.get(0));
        for (String id : ids.subList(1, Math.min(3, ids.size()))) {
            names = names.then(Text.of(", ", "、")).then(groups.of(id));
        }
        Text more = ids.size() > 3
                ? Text.of(" and {n} more", "等{all}处")
                        .with("n", Integer.toString(ids.size() - 3))
                        .with("all", Integer.toString(ids.size()))
                : Text.NONE;
        return Text.of(" at ", "，").then(names).then(more);
    }
}
