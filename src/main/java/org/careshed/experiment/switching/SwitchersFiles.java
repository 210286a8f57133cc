package org.careshed.experiment.switching;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.experiment.landing.OneWriter;
import org.careshed.result.Column;
import org.careshed.result.ResultException;
import org.careshed.result.Table;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.Json;
import org.careshed.result.folder.CodeVersion;
import org.careshed.result.parquet.Landing;

/** What was found as files: a CSV a table, or everything as JSON; equal findings give equal bytes. */
public final class SwitchersFiles {
    private SwitchersFiles() {}

    /**
     * Writes each table into a folder, which is made if there is none, as CSV and, for SQL, Python and R, as Parquet.
     *
     * @param a id of the scenario under which things are as they are
     * @param b id of the other; not the same
     * @throws ResultException when the disk fails
     */
    public static void writeTables(SwitcherTables tables, String a, String b, Path folder) {
        try (Landing landing = Landing.begin()) {
            SwitchersLanding.add(tables, a, b, landing);
            OneWriter.in(folder, () -> {
                csv(tables, folder);
                landing.land(folder);
            });
        }
    }

    private static void csv(SwitcherTables tables, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Table table : tables.all()) {
                AtomicFile.write(
                        folder.resolve(table.name() + ".csv"), table.csv().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw ResultException.of(fault, folder);
        }
    }

    /**
     * Writes one file with everything.
     *
     * @param a id of the scenario under which things are as they are
     * @param b id of the other
     * @throws ResultException when the disk fails
     */
    public static void writeJson(SwitcherTables tables, String a, String b, Path file) {
        Switchers switchers = tables.switchers();
        Map<String, Object> json = new LinkedHashMap<>();
        CodeVersion code = CodeVersion.current();
        json.put("careshed_switchers", 1);
        json.put("version", code.version());
        json.put("build", code.build());
        json.put("a", a);
        json.put("b", b);
        json.put("replications", switchers.replications());
        if (!switchers.draws().isEmpty()) {
            json.put("draws", switchers.draws());
        }
        tables.all().forEach(table -> json.put(table.name(), objects(table)));
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            AtomicFile.write(file, Json.bytes(json));
        } catch (IOException fault) {
            throw ResultException.of(fault, file);
        }
    }

    private static List<Object> objects(Table table) {
        List<Object> objects = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                Column column = table.columns().get(i);
                object.put(column.name(), value(column, row.get(i)));
            }
            objects.add(object);
        }
        return objects;
    }

    private static Object value(Column column, String cell) {
        if (column.type() == Column.Type.TEXT) {
            return cell;
        }
        return cell.isEmpty() ? Json.NULL : new BigDecimal(cell);
    }
}
