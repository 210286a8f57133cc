package org.careshed.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The tiny county with as many village stations as one wants, in a grid of villages around its first town. */
final class WideCounty {
    private static final Path TINY = Path.of("scenarios", "tiny");
    private static final int ROW = 25;

    private WideCounty() {}

    /** Writes {@code county.yaml}, {@code arranged.yaml}, {@code reform.yaml} and their tables into a new folder. */
    static void write(Path folder, int stations) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(TINY)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        StringBuilder places = new StringBuilder();
        StringBuilder roads = new StringBuilder();
        StringBuilder facilities = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        StringBuilder population = new StringBuilder();
        for (int i = 0; i < stations; i++) {
            double longitude = 120.7 + i % ROW * 0.016;
            double latitude = 30.4 + i / ROW * 0.012;
            places.append(String.format(
                    Locale.ROOT, "v%d,Village %d,%d号村,village,willow,%.4f,%.4f,careshed,C,%n", i, i, i, longitude, latitude));
            roads.append("willow,v" + i + ",9 km,lane,careshed,C,\n");
            facilities.append("s" + i + ",Station " + i + "," + i + "号卫生室,village-station,v" + i + ",,1,0,careshed,C,\n");
            resources.append("s" + i + ",doctor,1,station,,careshed,C,\n");
            population.append("v" + i + ",adult,10,careshed,C,\n");
        }
        append(folder, "places.csv", places);
        append(folder, "roads.csv", roads);
        append(folder, "facilities.csv", facilities);
        append(folder, "resources.csv", resources);
        append(folder, "population.csv", population);
        append(folder, "arranged-facilities.csv", facilities);
        append(folder, "arranged-population.csv", population);
    }

    private static void append(Path folder, String table, StringBuilder rows) throws IOException {
        Path file = folder.resolve(table);
        String before = Files.readString(file);
        Files.writeString(file, before + (before.endsWith("\n") ? "" : "\n") + rows);
    }
}
