package org.careshed.web.results;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.careshed.report.ReportFiles.Form;
import org.careshed.report.subject.Premises;
import org.careshed.result.folder.Results;
import org.careshed.web.guard.Headers;
import org.careshed.web.wire.Asked;
import org.careshed.web.wire.Routes;
import org.careshed.web.wire.WebFault;
import org.careshed.web.wire.Wire;

/** Results: listed, looked at, reported, explained, downloaded. */
public final class ResultRoutes implements Routes {
    private static final Map<Form, String> KINDS = Map.of(
            Form.HTML,
            "text/html; charset=utf-8",
            Form.PDF,
            "application/pdf",
            Form.DOCX,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ResultsHall hall;
    private final ReportShelf reports;
    private final Stories stories;

    /**
     * Routes of results.
     *
     * @param notes folder in which reports are kept
     * @param desk reads scenarios of results for their reports
     */
    public ResultRoutes(ResultsHall hall, Path notes, Premises.Desk desk) {
        this.hall = hall;
        this.reports = new ReportShelf(hall, notes.resolve("reports"), desk);
        this.stories = new Stories(hall);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/results", context -> Wire.answer(context, hall.lines()));
        routes.get(
                "/api/results/{id}/tables",
                context -> Wire.answer(context, results(context).tableNames()));
        routes.get(
                "/api/results/{id}/tables/{name}",
                context -> Wire.answer(
                        context, TableView.of(results(context), context.pathParam("name"), context::queryParam)));
        routes.get("/api/results/{id}/download", this::archive);
        routes.get("/api/reports", this::page);
        routes.get("/api/reports/download", this::download);
        routes.post("/api/explain", context -> Wire.answer(context, Map.of("text", stories.tell(Asked.of(context)))));
    }

    private Results results(Context context) {
        return Results.open(hall.folder(context.pathParam("id")));
    }

    private void page(Context context) {
        byte[] page = reports.report(asked(context), Optional.ofNullable(context.queryParam("lang")), Form.HTML);
        context.header(Headers.POLICY, ReportShelf.policy(page));
        context.contentType(KINDS.get(Form.HTML)).result(page);
    }

    private void download(Context context) {
        Form form = form(context.queryParam("format"));
        byte[] report = reports.report(asked(context), Optional.ofNullable(context.queryParam("lang")), form);
        if (form == Form.HTML) {
            context.header(Headers.POLICY, ReportShelf.policy(report));
        }
        attached(context, ReportShelf.name(form));
        context.contentType(KINDS.get(form)).result(report);
    }

    private void archive(Context context) throws IOException {
        Path folder = hall.folder(context.pathParam("id"));
        attached(context, folder.getFileName() + ".zip");
        context.contentType("application/zip");
        Archive.write(folder, context.outputStream());
    }

    private static String asked(Context context) {
        return Optional.ofNullable(context.queryParam("results")).orElseThrow(WebFault::notFound);
    }

    private static Form form(String name) {
        for (Form form : Form.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(name)) {
                return form;
            }
        }
        throw WebFault.notFound();
    }

    /** A file name of plain signs, whatever the folder is called. */
    private static void attached(Context context, String name) {
        context.header(
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9_.-]", "_") + "\"");
    }
}
