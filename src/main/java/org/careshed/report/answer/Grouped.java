package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Contrast;
import org.careshed.report.subject.Study;
import org.careshed.report.tell.EffectSentence;
import org.careshed.report.tell.Groups;

/** What another grouping of the same institutions changes, by the figures that it is to change. */
final class Grouped {
    private static final List<String> MEASURES = List.of(
            "care_in_county_share",
            "grassroots_share_of_in_county_visits",
            "admissions_in_county_share",
            "referrals_per_person_year",
            "unmet_need_share",
            "fund_yuan_per_person_year",
            "own_yuan_per_person_year");

    private Grouped() {}

    static List<Text> of(Study study) {
        EffectSentence sentence = new EffectSentence(new Groups(study.atlas()));
        List<Text> answer = new ArrayList<>();
        for (Arm arm : study.others()) {
            List<Contrast> asked = study.contrasts().stream()
                    .filter(contrast -> contrast.arm().equals(arm.id()))
                    .filter(contrast -> MEASURES.contains(contrast.measure()))
                    .toList();
            long decided = asked.stream().filter(Said::decided).count();
            Text words = decided == 0
                    ? Text.of(
                            "With “{arm}”: no detectable effect on any of {all} figures.", "采取“{arm}”：{all}项指标均未检出差异。")
                    : Text.of("With “{arm}”: {some} of {all} figures differ.", "采取“{arm}”：{all}项指标中{some}项有差异。");
            answer.add(words.with("some", Long.toString(decided))
                    .with("all", Integer.toString(asked.size()))
                    .with("arm", arm.title()));
            asked.stream().map(sentence::of).forEach(answer::add);
        }
        return answer;
    }
}
