package org.careshed.experiment.away;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.store.RunKey;
import org.careshed.result.Part;
import org.careshed.result.file.Host;
import org.careshed.result.folder.CodeVersion;

/**
 * Carries out errands, on as many threads as there are. A county is built once and stays while there is room. An errand
 * carried out twice is answered with the same bytes.
 */
public final class Worker {
    private static final Worker HERE = new Worker(CodeVersion.current());

    private final CodeVersion code;
    private final Map<String, SoftReference<FutureTask<Built>>> counties = new HashMap<>();

    /** @param code what this worker takes itself for */
    Worker(CodeVersion code) {
        this.code = code;
    }

    /** The worker of this process. */
    public static Worker here() {
        return HERE;
    }

    /**
     * Runs a replication.
     *
     * @throws UncheckedIOException when this machine's disk fails; elsewhere the errand may still be carried out
     */
    public Reply carryOut(Errand errand, Freight freight) {
        if (!code.version().equals(errand.version()) || !code.build().equals(errand.build())) {
            return refused(
                    errand,
                    "it runs Careshed " + code.version() + " (sources " + code.build() + "), this command is "
                            + errand.version() + " (sources " + errand.build() + "). Give both the same careshed.jar");
        }
        try {
            return replied(errand, built(errand, freight));
        } catch (UncheckedIOException disk) {
            throw disk;
        } catch (RuntimeException | AssertionError | StackOverflowError fault) {
            return new Reply.Failed(errand.key(), fault.toString(), fault.getStackTrace());
        }
    }

    private Reply replied(Errand errand, Built built) {
        RunKey key = new RunKey(built.county(), errand.replication(), built.measures(), errand.kept(), code);
        if (!key.hash().equals(errand.key())) {
            return refused(
                    errand,
                    "it reads the county otherwise than this command: scenario " + built.county() + " there, "
                            + errand.county() + " here");
        }
        Part part = new Replication(built.prepared(), errand.measured()).run(errand.replication(), share -> {});
        return new Reply.Found(errand.key(), part.keeping(errand.kept()).bytes(errand.key()));
    }

    private Built built(Errand errand, Freight freight) {
        FutureTask<Built> county = county(errand, freight);
        county.run(); // only the first who comes builds
        try {
            return county.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException fault) {
            forget(errand);
            if (fault.getCause() instanceof IOException disk) {
                throw new UncheckedIOException(disk);
            }
            if (fault.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault.getCause();
        }
    }

    private FutureTask<Built> county(Errand errand, Freight freight) {
        synchronized (counties) {
            SoftReference<FutureTask<Built>> before = counties.get(id(errand));
            FutureTask<Built> known = before == null ? null : before.get();
            if (known != null) {
                return known;
            }
            FutureTask<Built> fresh = new FutureTask<>(() -> Built.of(errand, freight));
            counties.put(id(errand), new SoftReference<>(fresh));
            return fresh;
        }
    }

    private void forget(Errand errand) {
        synchronized (counties) {
            counties.remove(id(errand));
        }
    }

    private static String id(Errand errand) {
        return errand.county() + " " + errand.measured();
    }

    private static Reply refused(Errand errand, String why) {
        return new Reply.Refused(errand.key(), Host.name() + ", " + place() + ": " + why);
    }

    /** Where this process has its Careshed from. */
    private static String place() {
        var source = Worker.class.getProtectionDomain().getCodeSource();
        return source == null ? "unknown place" : source.getLocation().getPath();
    }

    /** A county that stands, and what listens to it. */
    record Built(String county, Prepared prepared, List<String> measures) {
        static Built of(Errand errand, Freight freight) throws IOException {
            var resolved = Unpacked.read(errand, freight);
            return new Built(
                    resolved.hash(),
                    Prepared.of(resolved.scenario()),
                    errand.measured().names(resolved.scenario()));
        }
    }
}
