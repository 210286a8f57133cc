package org.careshed.measure.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.careshed.county.County;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedTaken;
import org.careshed.journal.BillSettled;
import org.careshed.journal.CareForgone;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.DayEnds;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.NeedArises;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.ReferralMade;
import org.careshed.journal.RunEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.measure.tally.Arranged;
import org.careshed.result.parquet.LogBook;
import org.careshed.result.parquet.LogPages;

/**
 * Writes the visit log of one replication: a row a need, a step, a contact, a referral, an
 * episode, an admission, a stay, a bill. A chapter is
 * {@value #CHAPTER_DAYS} days, so that memory stays flat. It only listens: logging changes no result.
 */
public final class VisitLog
        implements ServiceStarts,
                PatientArrives,
                ConsultationBegins,
                PatientLeaves,
                PatientTurnedAway,
                PatientGivesUp,
                ContactEnds,
                ReferralMade,
                NeedArises,
                EpisodeEnds,
                CareForgone,
                BedTaken,
                BedLeft,
                BillSettled,
                DayEnds,
                RunEnds {

    private static final int CHAPTER_DAYS = 30;

    private final LogBook book;
    private final LogPages steps;
    private final LogPages contacts;
    private final LogPages inside;
    private final LogPages needs;
    private final LogPages episodes;
    private final LogPages forgone;
    private final LogPages referrals;
    private final LogPages admissions;
    private final LogPages stays;
    private final LogPages bills;
    private final int[][] resource;
    private final boolean contactsAreTold;
    private final PresentVisits present = new PresentVisits();

    /** A log into a new book; closing the book is for who opened it. */
    public VisitLog(County county, LogBook book) throws IOException {
        VisitSheets sheets = new VisitSheets(county);
        this.book = book;
        steps = book.sheet(sheets.steps());
        contacts = book.sheet(sheets.contacts());
        inside = book.sheet(sheets.inside());
        needs = book.sheet(sheets.needs());
        episodes = book.sheet(sheets.episodes());
        forgone = book.sheet(sheets.forgone());
        referrals = book.sheet(sheets.referrals());
        admissions = book.sheet(sheets.admissions());
        stays = book.sheet(sheets.stays());
        bills = book.sheet(sheets.bills());
        resource = sheets.resource();
        contactsAreTold = Arranged.contacts(county.scenario());
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        write(steps, atMs, facility, resource[facility][pool], visit, step, waitedMs, lastsMs);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        present.arrives(visit, facility, resident, condition, atMs);
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        present.consults(visit, atMs, waitedMs);
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        present.givesUp(visit, way.ordinal());
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        if (!contactsAreTold) {
            present.leaves(visit);
        }
    }

    /** Where contacts are not told, who leaves treated has made one. */
    @Override
    public void patientLeaves(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int branch,
            long arrivedMs,
            long waitedMs) {
        if (!contactsAreTold) {
            contact(atMs, visit, visit, VisitSheets.NOTHING, Outcome.RESOLVED, waitedMs);
        }
    }

    @Override
    public void contactEnds(
            long atMs,
            int facility,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            Outcome outcome,
            long waitedMs) {
        contact(atMs, visit, need, origin.ordinal(), outcome, waitedMs);
    }

    private void contact(long atMs, long visit, long need, int origin, Outcome outcome, long waitedMs) {
        int slot = present.slot(visit);
        write(
                contacts,
                atMs,
                present.facility(slot),
                visit,
                need,
                present.resident(slot),
                present.condition(slot),
                origin,
                outcome.ordinal(),
                present.way(slot),
                present.arrivedMs(slot),
                present.consultedMs(slot),
                present.waitedBeforeMs(slot),
                waitedMs);
        present.leaves(visit);
    }

    @Override
    public void runEnds(long atMs) {
        present.eachInside(slot -> write(
                inside,
                present.arrivedMs(slot),
                present.facility(slot),
                present.visit(slot),
                present.resident(slot),
                present.condition(slot),
                present.consultedMs(slot),
                present.waitedBeforeMs(slot)));
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        write(needs, atMs, resident, condition);
    }

    @Override
    public void referralMade(long atMs, int from, int to, long need, int resident, int condition, Direction direction) {
        write(referrals, atMs, from, to, need, resident, condition, direction.ordinal());
    }

    @Override
    public void bedTaken(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int bedClass,
            long waitedMs,
            Entry entry) {
        write(admissions, atMs, facility, visit, resident, condition, bedClass, waitedMs, entry.ordinal());
    }

    @Override
    public void episodeEnds(
            long atMs,
            long need,
            int resident,
            int condition,
            Ending ending,
            int contactsTaken,
            int firstFacility,
            int lastFacility) {
        write(episodes, atMs, need, resident, condition, ending.ordinal(), contactsTaken, firstFacility, lastFacility);
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        write(forgone, atMs, resident, condition, reason.ordinal());
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        write(stays, atMs, facility, visit, resident, condition, bedClass, stayedMs, exit.ordinal());
    }

    @Override
    public void billSettled(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            Service service,
            long chargeFen,
            long fundFen,
            long ownFen) {
        write(bills, atMs, facility, visit, resident, service.ordinal(), chargeFen, fundFen, ownFen);
    }

    @Override
    public void dayEnds(long atMs, int day) {
        if ((day + 1) % CHAPTER_DAYS == 0) {
            try {
                book.endChapter();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void write(LogPages pages, long... cells) {
        try {
            int row = pages.row();
            for (int column = 0; column < cells.length; column++) {
                pages.cell(row, column, cells[column]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
