package org.careshed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.careshed.cli.options.UsageFault;
import org.careshed.cli.options.Whole;
import org.careshed.cli.report.ReportPremises;
import org.careshed.language.Text;
import org.careshed.web.Serving;
import org.careshed.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves the web app to a browser on the planner's own machine until the command is ended. */
@Command(
        name = "serve",
        description = {
            "Opens Careshed in the browser of this machine: scenarios, runs, comparisons and reports as pages, on the"
                    + " same folders as these commands. Ctrl-C ends it.",
            "在本机的浏览器中打开 Careshed：情景、运行、比较和报告都成为网页，与各命令使用相同的文件夹。按 Ctrl-C 结束。"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8642;
    private static final int MOST_PORT = 65_535;

    @ParentCommand
    private Careshed careshed;

    @Spec
    private CommandSpec spec;

    private int port = USUAL_PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = Serving.LOOPBACK,
            description = {
                "Address to listen at; default 127.0.0.1, this machine alone. Another lets others in who have the"
                        + " token, unencrypted.",
                "监听的地址；默认 127.0.0.1，仅限本机。其他地址会让持有口令的人从别处进入，且未加密。"
            })
    private String host;

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = {
                "Folder of scenarios to show and edit; default `scenarios`, else that of the program.",
                "要显示和编辑的情景文件夹；默认为 scenarios，没有时用程序自带的。"
            })
    private Optional<Path> scenarios = Optional.empty();

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "results",
            description = {
                "Folder of results, shared with `run` and `compare`; default `results`.",
                "结果文件夹，与 run 和 compare 共用；默认为 results。"
            })
    private Path results;

    @Option(
            names = "--no-browser",
            description = {"Only print the address, open no browser.", "只输出地址，不打开浏览器。"})
    private boolean withoutBrowser;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = {"Port to listen at, 0 for any free one; default 8642.", "监听的端口，0 表示任一空闲端口；默认 8642。"})
    private void port(int number) {
        port = Whole.within(spec, "--port", number, 0, MOST_PORT);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path shown = folder();
        Files.createDirectories(results);
        Serving serving = new Serving(
                host,
                port,
                shown,
                results.toRealPath(),
                Home.folder(),
                careshed.screen().language(),
                new ReportPremises(false));
        try (WebServer server = WebServer.start(serving)) {
            warn(server);
            careshed.screen()
                    .print(Text.of("Careshed is at {url}", "Careshed 的地址：{url}").with("url", server.url()));
            careshed.screen().out().flush();
            if (!withoutBrowser) {
                Browser.open(server.url());
            }
            new CountDownLatch(1).await(); // a signal ends it
        }
        return ExitCode.DONE;
    }

    private Path folder() {
        Path chosen = scenarios.orElseGet(() -> Files.isDirectory(Path.of("scenarios"))
                ? Path.of("scenarios")
                : Home.folder().resolve("scenarios"));
        if (!Files.isDirectory(chosen)) {
            throw new UsageFault(
                    spec,
                    Text.of(
                                    "--scenarios ({folder}) must be a folder that exists. `careshed new my-county` writes"
                                            + " one to start from",
                                    "--scenarios（{folder}）必须是已有的文件夹。可用 `careshed new my-county` 写出一个")
                            .with("folder", chosen));
        }
        return chosen;
    }

    private void warn(WebServer server) {
        if (server.isReachedFromElsewhere()) {
            careshed.screen()
                    .say(Text.of(
                                    "careshed: WARNING: {host} can be reached from other machines. Whoever has the address"
                                            + " printed below can change scenarios and run them, and as there is no encryption,"
                                            + " whoever can read this network can take it from there. Leave out --host, and"
                                            + " come in through ssh -L {port}:127.0.0.1:{port} instead",
                                    "careshed：警告：其他机器可以访问 {host}。任何人拿到下面输出的地址都能修改和运行情景；由于没有加密，"
                                            + "能读取这个网络的人也能从中取得该地址。请去掉 --host，改用 ssh -L {port}:127.0.0.1:{port} 进入")
                            .with("host", host)
                            .with("port", server.port()));
        }
    }
}
