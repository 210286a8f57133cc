package org.careshed.web.scenarios;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.scenario.source.Source.Draft;
import org.careshed.web.wire.WebFault;
import org.careshed.web.wire.Wire;

/** Counties to be drawn. Those of files are kept as they are sent, as long as no file is another. */
final class CountyMaps {
    private static final int UNPROCESSABLE = 422;

    /** Haiyan takes about a hundredth of it. */
    private static final int MOST_BYTES = 16 << 20;

    private final ScenarioFolder folder;
    private final Map<Path, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<String> state = Optional.empty();
    private int bytes;

    CountyMaps(ScenarioFolder folder) {
        this.folder = folder;
    }

    /** The county of a scenario as it stands in its file, as JSON; a fault in words if it has problems. */
    byte[] saved(String addressed) {
        Path file = folder.file(addressed);
        Optional<String> now = FolderState.of(folder.path());
        byte[] known = known(file, now);
        if (known.length > 0) {
            return known;
        }
        byte[] drawn = Wire.bytes(map(() -> new ScenarioReader(Policies.shapes()).read(file)));
        keep(file, drawn, now);
        return drawn;
    }

    /** The county of a text that is being edited; a fault in words if it has problems, other than in its levers. */
    CountyMap of(Draft draft) {
        return map(() -> new ScenarioReader(Policies.shapes()).readWithoutLevers(draft));
    }

    private synchronized byte[] known(Path file, Optional<String> now) {
        if (now.isEmpty() || !now.equals(state)) {
            kept.clear();
            bytes = 0;
            state = now;
        }
        return kept.getOrDefault(file, new byte[0]);
    }

    private synchronized void keep(Path file, byte[] drawn, Optional<String> before) {
        boolean isOfNow = before.isPresent() && before.equals(state) && before.equals(FolderState.of(folder.path()));
        if (!isOfNow || drawn.length > MOST_BYTES || kept.containsKey(file)) {
            return;
        }
        kept.put(file, drawn);
        bytes += drawn.length;
        for (var oldest = kept.values().iterator(); bytes > MOST_BYTES; oldest.remove()) {
            bytes -= oldest.next().length;
        }
    }

    private static CountyMap map(Supplier<Resolved> read) {
        try {
            return Checked.inTurn(() -> CountyMap.of(read.get().scenario()));
        } catch (ScenarioException broken) {
            int many = broken.problems().size();
            Text said = many == 1
                    ? Text.of("this county cannot be drawn: ", "这个县画不出来：")
                    : Text.of(
                                    "this county cannot be drawn, its text has {many} problems; the first: ",
                                    "这个县画不出来，文本有 {many} 个问题；第一个：")
                            .with("many", many);
            throw new WebFault(
                    UNPROCESSABLE,
                    "scenario-problems",
                    said.then(broken.problems().get(0).what()),
                    Text.of("mend the text; the editor lists all of them", "请修改文本；编辑器会列出全部问题"));
        }
    }
}
