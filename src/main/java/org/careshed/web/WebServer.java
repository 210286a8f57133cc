package org.careshed.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.careshed.web.guard.Doorkeeper;
import org.careshed.web.guard.Hosts;
import org.careshed.web.guard.SilentErrors;
import org.careshed.web.guard.Token;
import org.careshed.web.page.AppFiles;
import org.careshed.web.results.ResultRoutes;
import org.careshed.web.results.ResultsHall;
import org.careshed.web.runs.RunRoutes;
import org.careshed.web.scenarios.FormatRoutes;
import org.careshed.web.scenarios.ScenarioFolder;
import org.careshed.web.scenarios.ScenarioRoutes;
import org.careshed.web.wire.Asked;
import org.careshed.web.wire.Faults;
import org.careshed.web.wire.Places;
import org.careshed.web.wire.Routes;
import org.careshed.web.wire.ServerLog;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server of the web app: it listens from the beginning of its life to its end. */
public final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 64;
    private static final int MOST_CONNECTIONS = 2_000;
    private static final long IDLE_MS = 30_000;
    private static final int HEADER_BYTES = 16 << 10;
    private static final long LEAST_BYTES_A_SECOND = 200;

    private final Serving serving;
    private final Token token = Token.fresh();
    private final CompletableFuture<Hosts> hosts = new CompletableFuture<>();
    private final RunRoutes runs;
    private final Javalin app;

    private WebServer(Serving serving) {
        this.serving = serving;
        ServerLog log = new ServerLog(serving.notes());
        Places places = new Places(serving.results(), serving.scenarios());
        ResultsHall hall = new ResultsHall(serving.results());
        ScenarioFolder scenarios = new ScenarioFolder(serving.scenarios());
        this.runs = new RunRoutes(scenarios, serving.results(), serving.notes(), log, places);
        List<Routes> routes = List.of(
                new Faults(log, places),
                new SessionRoutes(serving),
                new ScenarioRoutes(scenarios, hall::newest),
                new FormatRoutes(serving.home()),
                runs,
                new ResultRoutes(hall, serving.notes(), serving.desk()),
                new AppFiles());
        this.app = Javalin.create(config -> configure(config, routes));
    }

    /**
     * Starts.
     *
     * @throws AddressTakenException when another program listens there
     */
    public static WebServer start(Serving serving) {
        WebServer server = new WebServer(serving);
        try {
            server.app.start(serving.host(), serving.port());
        } catch (JavalinBindException taken) {
            server.runs.close();
            throw new AddressTakenException(serving.host(), serving.port(), taken);
        }
        server.hosts.complete(server.hosts());
        return server;
    }

    /** The port it listens at. */
    public int port() {
        return app.port();
    }

    /** The address that lets a browser in. It holds the token: only the planner may see it. */
    public String url() {
        InetSocketAddress asked = new InetSocketAddress(serving.host(), port());
        boolean anywhere = asked.getAddress() != null && asked.getAddress().isAnyLocalAddress();
        String host = anywhere ? Serving.LOOPBACK : serving.host();
        String named = host.contains(":") ? "[" + host + "]" : host;
        String scheme = serving.certificate().isPresent() ? "https" : "http";
        return scheme + "://" + named + ":" + port() + "/?token=" + token.secret();
    }

    /** Ends: no request is answered afterwards. */
    @Override
    public void close() {
        runs.close();
        app.stop();
    }

    private void configure(JavalinConfig config, List<Routes> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = Asked.MOST_BYTES;
        config.http.asyncTimeout = 0;
        configure(config.jetty);
        routes.forEach(group -> group.add(config.routes));
    }

    private void configure(JettyConfig jetty) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("careshed-web");
        threads.setDaemon(true);
        jetty.threadPool = threads;
        jetty.modifyHttpConfiguration(WebServer::configure);
        serving.certificate()
                .ifPresent(certificate ->
                        jetty.addConnector((server, http) -> Encrypted.door(server, http, serving, certificate)));
        jetty.modifyServer(server -> {
            server.setErrorHandler(new SilentErrors());
            server.setHandler(new Doorkeeper(hosts::join, token));
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        });
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setIdleTimeout(IDLE_MS);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setMinRequestDataRate(LEAST_BYTES_A_SECOND);
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setRelativeRedirectAllowed(true);
    }

    private Hosts hosts() {
        try {
            return Hosts.at(new InetSocketAddress(serving.host(), port()));
        } catch (SocketException noNetwork) {
            throw new UncheckedIOException(noNetwork);
        }
    }
}
