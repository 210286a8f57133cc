package org.careshed.web.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names under which the server may be asked for: a page of another name that leads here is refused. */
public final class Hosts {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");
    private static final int USUAL_PORT = 80;

    private final Set<String> allowed = new HashSet<>();

    private Hosts() {}

    /** The names of a server on loopback. */
    private static Hosts loopback(int port) {
        Hosts hosts = new Hosts();
        LOOPBACK.forEach(name -> hosts.add(name, port));
        return hosts;
    }

    /** The names of a server that listens at an address: those of loopback, and the address itself or all of this machine. */
    public static Hosts at(InetSocketAddress address) throws SocketException {
        Hosts hosts = loopback(address.getPort());
        hosts.add(address.getHostString(), address.getPort());
        if (address.getAddress() != null && address.getAddress().isAnyLocalAddress()) {
            hosts.allowed.remove(name(address.getHostString()) + ":" + address.getPort());
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                Collections.list(card.getInetAddresses()).stream()
                        .map(InetAddress::getHostAddress)
                        .forEach(name -> hosts.add(name, address.getPort()));
            }
        }
        return hosts;
    }

    /** Whether the one value of the header {@code Host} names this server. */
    boolean allow(List<String> values) {
        return values.size() == 1 && allowed.contains(values.get(0));
    }

    private void add(String host, int port) {
        allowed.add(name(host) + ":" + port);
        if (port == USUAL_PORT) {
            allowed.add(name(host));
        }
    }

    private static String name(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
