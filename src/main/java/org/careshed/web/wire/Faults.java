package org.careshed.web.wire;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.UUID;
import org.careshed.language.Spoken;
import org.careshed.language.Text;
import org.careshed.report.input.ReportException;
import org.careshed.result.ResultException;

/** What is told when something goes wrong: the planner's faults in words, ours as an id under which the log has the rest. */
public final class Faults implements Routes {
    private static final int INTERNAL = 500;
    private static final int UNPROCESSABLE = 422;
    private static final int ID_LENGTH = 8;

    private final ServerLog log;
    private final Places places;

    /** Who tells faults, and notes ours. */
    public Faults(ServerLog log, Places places) {
        this.log = log;
        this.places = places;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.exception(WebFault.class, (fault, context) -> tell(fault, context));
        routes.exception(HttpResponseException.class, (fault, context) -> tell(WebFault.notFound(), context));
        routes.exception(ResultException.class, (fault, context) -> tellPlanners(fault, context));
        routes.exception(ReportException.class, (fault, context) -> tellPlanners(fault, context));
        routes.exception(Exception.class, this::tellOurs);
    }

    private static void tell(WebFault fault, Context context) {
        context.status(fault.status()).contentType(Wire.JSON).result(fault.bytes());
    }

    /** Results or reports that cannot be had, in the words of the command line. */
    private void tellPlanners(Spoken fault, Context context) {
        tell(
                new WebFault(
                        UNPROCESSABLE,
                        "results",
                        places.hidden(fault.told()),
                        Text.of("run again, or choose other results", "重新运行，或选择其他结果")),
                context);
    }

    private void tellOurs(Exception fault, Context context) {
        String id = "fault-" + UUID.randomUUID().toString().substring(0, ID_LENGTH);
        log.note(id + " " + context.method() + " " + context.path(), fault);
        context.status(INTERNAL)
                .contentType(Wire.JSON)
                .result(Wire.fault(
                        id,
                        Text.of("this is a fault of Careshed, not of your files", "这是 Careshed 自身的错误，不是您的文件的问题"),
                        Text.of(
                                "the server's log has more under this id; please send it with your scenario",
                                "服务日志中此编号下有详情；请连同情景一起发给我们")));
    }
}
