package org.careshed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.careshed.cli.options.UsageFault;
import org.careshed.cli.options.Whole;
import org.careshed.cli.report.ReportPremises;
import org.careshed.language.Text;
import org.careshed.web.Certificate;
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
    private static final String PASSWORD = "CARESHED_CERTIFICATE_PASSWORD";

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
                        + " token, and needs --certificate.",
                "监听的地址；默认 127.0.0.1，仅限本机。其他地址会让持有口令的人从别处进入，且必须给出 --certificate。"
            })
    private String host;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = {
                "Speak encrypted: a PKCS#12 file with a certificate and its key, whose password is in the variable"
                        + " CARESHED_CERTIFICATE_PASSWORD.",
                "加密通信：含证书及其私钥的 PKCS#12 文件，口令放在环境变量 CARESHED_CERTIFICATE_PASSWORD 中。"
            })
    private Optional<Path> certificate = Optional.empty();

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
        boolean elsewhere = Serving.isReachedFromElsewhere(host);
        if (elsewhere && certificate.isEmpty()) {
            throw unencrypted();
        }
        Optional<Certificate> read = certificate.map(this::read);
        Path shown = folder();
        Files.createDirectories(results);
        Serving serving = new Serving(
                host,
                port,
                shown,
                results.toRealPath(),
                Home.folder(),
                careshed.screen().language(),
                new ReportPremises(false),
                read);
        try (WebServer server = WebServer.start(serving)) {
            if (elsewhere) {
                warn();
            }
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

    private UsageFault unencrypted() {
        return new UsageFault(
                spec,
                Text.of(
                                "--host ({host}) can be reached from other machines, which needs encryption: add --certificate"
                                        + " FILE, or leave out --host and come in through ssh -L {port}:127.0.0.1:{port}",
                                "--host（{host}）可从其他机器访问，必须加密：请加 --certificate 文件，或去掉 --host，改用"
                                        + " ssh -L {port}:127.0.0.1:{port} 进入")
                        .with("host", host)
                        .with("port", port));
    }

    private Certificate read(Path file) {
        try {
            return Certificate.read(file, System.getenv().getOrDefault(PASSWORD, ""));
        } catch (IOException | GeneralSecurityException e) {
            throw new UsageFault(
                    spec,
                    Text.of(
                                    "--certificate ({file}) must be a PKCS#12 file with a key that the password in the variable"
                                            + " {variable} opens: {fault}",
                                    "--certificate（{file}）必须是含私钥的 PKCS#12 文件，并能用环境变量 {variable} 中的口令打开：{fault}")
                            .with("file", file)
                            .with("variable", PASSWORD)
                            .with("fault", e.getClass().getSimpleName() + " " + e.getMessage()));
        }
    }

    private void warn() {
        careshed.screen()
                .say(Text.of(
                                "careshed: WARNING: {host} can be reached from other machines. Whoever has the address"
                                        + " printed below can change scenarios and run them",
                                "careshed：警告：其他机器可以访问 {host}。任何人拿到下面输出的地址都能修改和运行情景")
                        .with("host", host));
    }
}
