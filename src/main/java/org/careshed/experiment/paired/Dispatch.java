package org.careshed.experiment.paired;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.away.AwayFault;
import org.careshed.experiment.away.Errand;
import org.careshed.experiment.away.Freight;
import org.careshed.experiment.away.Reply;
import org.careshed.experiment.away.Workers;
import org.careshed.experiment.paired.PairedRuns.Done;
import org.careshed.experiment.store.RunKey;
import org.careshed.experiment.store.RunStore;
import org.careshed.language.Text;
import org.careshed.result.Part;
import org.careshed.result.ResultException;
import org.careshed.result.file.CorruptFileException;

/**
 * Runs that others carry out. What they find is kept here, reply by reply: whoever is stopped has what came in, and a
 * reply that comes twice is kept once.
 */
final class Dispatch {
    private final RunStore store;
    private final Map<String, Cast> casts = new HashMap<>();
    private final Map<String, RunKey> keys = new LinkedHashMap<>();
    private final Set<Told> done = new HashSet<>();
    private final Map<String, AwayFault> faults = new HashMap<>();

    /** @param missing what is to be run, one cast for each key */
    Dispatch(RunStore store, Map<RunKey, Cast> missing) {
        this.store = store;
        missing.forEach((key, cast) -> {
            String hash = key.hash();
            keys.put(hash, key);
            casts.put(hash, cast);
        });
    }

    /**
     * Has all of it run.
     *
     * @param told hears of each replication that is done
     * @throws ResultException when a worker is not the same Careshed or cannot be had, or the disk fails
     */
    void send(Workers workers, MeasureSet measured, Packing packing, Consumer<Done> told) {
        if (keys.isEmpty()) {
            return;
        }
        Freight freight = new Freight();
        Map<String, Errand> patterns = new HashMap<>();
        List<Errand> errands = new ArrayList<>();
        keys.forEach((hash, key) -> {
            Errand pattern = patterns.computeIfAbsent(
                    key.scenario(), county -> errand(key, measured, packing.files(casts.get(hash)), freight));
            errands.add(pattern.of(hash, key.replication()));
        });
        workers.carryOut(errands, freight, reply -> take(reply, told));
    }

    /** Hears of those replications alone that others did not do, as theirs were told when they came in. */
    Consumer<Done> untold(Consumer<Done> told) {
        return one -> {
            if (!done.contains(new Told(one.arm(), one.luck()))) {
                told.accept(one);
            }
        };
    }

    /** How a run ended in a fault, where it did. */
    Optional<AwayFault> fault(RunKey key) {
        return faults.isEmpty() ? Optional.empty() : Optional.ofNullable(faults.get(key.hash()));
    }

    private record Told(String arm, Luck luck) {}

    /** Knows the files of a county. */
    interface Packing {
        /** The scenario and its tables, bytes by name. */
        Map<String, byte[]> files(Cast cast);
    }

    private static Errand errand(RunKey key, MeasureSet measured, Map<String, byte[]> files, Freight freight) {
        SortedMap<String, String> tables = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (!name.equals(Errand.SCENARIO)) {
                tables.put(name, freight.load(bytes));
            }
        });
        return new Errand(
                key.hash(),
                key.scenario(),
                new String(files.get(Errand.SCENARIO), StandardCharsets.UTF_8),
                tables,
                key.replication(),
                measured,
                key.tables(),
                key.code().version(),
                key.code().build());
    }

    private void take(Reply reply, Consumer<Done> told) {
        if (reply instanceof Reply.Refused refused) {
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    Text.of("a worker refused to run a replication: {reason}", "一个工作进程拒绝运行重复模拟：{reason}")
                            .with("reason", refused.reason()));
        }
        if (reply instanceof Reply.Failed failed) {
            faults.put(failed.key(), new AwayFault(failed));
        } else if (reply instanceof Reply.Found found) {
            Cast cast = casts.get(found.key());
            if (done.add(new Told(cast.arm().id(), cast.luck()))) {
                store.keep(keys.get(found.key()), part(found));
                told.accept(new Done(cast.arm().id(), cast.luck(), false));
            }
        }
    }

    private static Part part(Reply.Found found) {
        try {
            return Part.read("the reply to run " + found.key(), found.part(), found.key());
        } catch (CorruptFileException damaged) {
            throw new ResultException(
                    ResultException.INPUT_OUTPUT,
                    Text.of(
                                    "a reply of a worker did not arrive whole: {fault}. Give the same command again;"
                                            + " what came before is kept",
                                    "一个工作进程的答复没有完整到达：{fault}。请再次运行同一命令；此前收到的已保留")
                            .with("fault", damaged.told()));
        }
    }
}
