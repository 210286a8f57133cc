package org.careshed.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A door that speaks TLS alone, and tells browsers to come by no other. */
final class Encrypted {
    private static final long REMEMBERED_SECONDS = TimeUnit.DAYS.toSeconds(365);

    private Encrypted() {}

    static Connector door(Server server, HttpConfiguration plain, Serving serving, Certificate certificate) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate.keys());
        tls.setKeyManagerPassword(certificate.password());
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        SecureRequestCustomizer secure = new SecureRequestCustomizer(false); // names are checked by the doorkeeper
        secure.setStsMaxAge(REMEMBERED_SECONDS);
        HttpConfiguration http = new HttpConfiguration(plain);
        http.addCustomizer(secure);
        ServerConnector door = new ServerConnector(
                server,
                new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(http));
        door.setHost(serving.host());
        door.setPort(serving.port());
        return door;
    }
}
