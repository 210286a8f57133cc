package org.careshed.experiment.away;

import java.util.Optional;
import java.util.ServiceLoader;

/** A kind of workers, found on the class path where its jar is there. */
public interface Cluster {
    /** Whether an address is one of this kind. */
    boolean serves(String address);

    /**
     * Workers at an address, who are to be closed.
     *
     * @throws org.careshed.result.ResultException when nobody is there
     */
    Workers open(String address);

    /** The cluster on the class path that serves an address. */
    static Optional<Cluster> at(String address) {
        return ServiceLoader.load(Cluster.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(cluster -> cluster.serves(address))
                .findFirst();
    }
}
