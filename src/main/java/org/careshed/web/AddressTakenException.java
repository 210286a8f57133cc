package org.careshed.web;

import org.careshed.language.Spoken;
import org.careshed.language.Text;

/** The server cannot listen where it was told to. */
public final class AddressTakenException extends RuntimeException implements Spoken {
    private static final long serialVersionUID = 1L;

    private final String host;
    private final int port;

    AddressTakenException(String host, int port, Throwable cause) {
        super("cannot listen at " + host + ":" + port, cause);
        this.host = host;
        this.port = port;
    }

    @Override
    public Text told() {
        return Text.of(
                        "cannot listen at {host}, port {port}: another program does, or the address is not of this"
                                + " machine. Use --port 0 for any free port",
                        "无法在 {host} 的 {port} 端口监听：端口已被其他程序占用，或地址不属于本机。可用 --port 0 选任一空闲端口")
                .with("host", host)
                .with("port", port);
    }
}
