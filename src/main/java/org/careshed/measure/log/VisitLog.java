package org.careshed.measure.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.careshed.county.County;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BillSettled;
import org.careshed.journal.CareForgone;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.DayEnds;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.ServiceStarts;
import org.careshed.result.parquet.LogBook;
import org.careshed.result.parquet.LogPages;

/**
 * Writes the visit log of one replication: a row a step, a contact, an episode, a stay, a bill. A chapter is
 * {@value #CHAPTER_DAYS} days, so that memory stays flat. It only listens: logging changes no result.
 */
public final class VisitLog
        implements ServiceStarts,
                PatientArrives,
                ConsultationBegins,
                ContactEnds,
                EpisodeEnds,
                CareForgone,
                BedLeft,
                BillSettled,
                DayEnds {

    private static final int CHAPTER_DAYS = 30;

    private final LogBook book;
    private final LogPages steps;
    private final LogPages contacts;
    private final LogPages episodes;
    private final LogPages forgone;
    private final LogPages stays;
    private final LogPages bills;
    private final int[][] resource;
    private final PresentVisits present = new PresentVisits();

    /** A log into a new book; closing the book is for who opened it. */
    public VisitLog(County county, LogBook book) throws IOException {
        VisitSheets sheets = new VisitSheets(county);
        this.book = book;
        steps = book.sheet(sheets.steps());
        contacts = book.sheet(sheets.contacts());
        episodes = book.sheet(sheets.episodes());
        forgone = book.sheet(sheets.forgone());
        stays = book.sheet(sheets.stays());
        bills = book.sheet(sheets.bills());
        resource = sheets.resource();
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        write(steps, atMs, facility, resource[facility][pool], visit, step, waitedMs, lastsMs);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        present.arrives(visit, atMs);
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        present.consults(visit, waitedMs);
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
        int slot = present.slot(visit);
        long before = present.waitedBeforeMs(slot);
        write(
                contacts,
                atMs,
                facility,
                visit,
                need,
                resident,
                condition,
                origin.ordinal(),
                outcome.ordinal(),
                present.arrivedMs(slot),
                before == PresentVisits.NO_CONSULTATION ? 0 : 1,
                Math.max(0, before),
                waitedMs);
        present.leaves(visit);
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
