package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.careshed.care.Letters.Subject;
import org.careshed.care.Site;
import org.careshed.care.Written;
import org.careshed.model.Arranged;
import org.junit.jupiter.api.Test;

class DiaryTest {

    private final Site[] sites = Idle.sites(Arranged.everything().county());
    private final Mail mail = new Mail();
    private final Diary diary = new Diary();

    @Test
    void entriesOfOneMomentAreInTheOrderOfResidentsThenOfFacilities() {
        Written.of(5, 1, 30).by(sites[2]);
        Written.of(5, 2, 20).by(sites[1]);
        Written.of(5, 3, 20).by(sites[0]);
        Written.of(5, 4, 10).by(sites[3]);
        Written.of(5, 5, 10).by(sites[3]);
        Written.of(6, 6, 1).by(sites[0]);
        noteAll();

        assertThat(entries()).containsExactly("5 10 3 4", "5 10 3 5", "5 20 0 3", "5 20 1 2", "5 30 2 1", "6 1 0 6");
    }

    @Test
    void entriesOfManyDaysLettersAreInOrder() {
        for (int i = 0; i < 600; i++) {
            Written.of(i / 4, i, 1_000 - i).by(sites[i % sites.length]);
        }
        noteAll();

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 600; i += 4) {
            for (int last = i + 3; last >= i; last--) {
                expected.add(i / 4 + " " + (1_000 - last) + " " + last % sites.length + " " + last);
            }
        }
        assertThat(entries()).isEqualTo(expected);
    }

    @Test
    void anEntryKeepsWhatTheLetterSaidAndWhatItWasAbout() {
        new Written(Subject.ADMITTED, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).by(sites[4]);
        mail.collect(sites);
        mail.next();
        diary.note(mail, Subject.STEP_DOWN);
        diary.close();

        int row = diary.row(0);
        assertThat(List.of(
                        diary.atMs(row),
                        diary.visit(row),
                        diary.need(row),
                        diary.slip(row),
                        (long) diary.who(row),
                        (long) diary.kind(row),
                        diary.waitedMs(row),
                        (long) diary.facility(row)))
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 4L);
        assertThat(diary.subject(row)).isEqualTo(Subject.STEP_DOWN);
    }

    @Test
    void aNewDayBeginsWithNothing() {
        Written.of(5, 1, 30).by(sites[2]);
        noteAll();
        diary.clear();

        assertThat(entries()).isEmpty();
    }

    private void noteAll() {
        mail.collect(sites);
        while (mail.next()) {
            diary.note(mail, mail.subject());
        }
    }

    /** Time, resident, facility and visit of the entries in their order. */
    private List<String> entries() {
        List<String> entries = new ArrayList<>();
        int many = diary.close();
        for (int place = 0; place < many; place++) {
            int row = diary.row(place);
            entries.add(diary.atMs(row) + " " + diary.who(row) + " " + diary.facility(row) + " " + diary.visit(row));
        }
        return entries;
    }
}
