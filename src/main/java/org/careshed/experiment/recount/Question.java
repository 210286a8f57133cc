package org.careshed.experiment.recount;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is asked of a log, in SQL: a table or some of its columns, or readings as measure, of, value.
 *
 * @param name of the SQL file, and of the table
 * @param key columns of a table by which its rows are told apart; empty for readings
 */
record Question(String name, List<String> key) {

    /** Every table that a log determines, wholly or in part. */
    static final List<Question> TABLES = List.of(
            table("needs", "condition", "age_band"),
            table("waits", "facility"),
            table("facility_waits", "facility"),
            table("resource_use", "facility", "resource"),
            table("service_waits", "tier", "service"),
            table("weekly_use", "facility", "resource", "week"),
            table("episodes", "condition"),
            table("referrals", "from_tier", "to_tier", "direction", "condition"),
            table("bed_use", "facility", "bed_class"),
            table("money", "tier", "scheme", "service"),
            table("flows", "home_place", "facility", "condition"),
            table("town_shares", "town", "condition"),
            table("daily", "date", "tier"),
            table("wait_distribution", "tier", "from_minutes"),
            table("origins", "origin", "tier"),
            table("bed_days", "day", "facility", "bed_class"),
            table("fairness", "group", "value"));

    /** Every reading that a log determines. */
    static final List<Question> READINGS = List.of(
            readings("visits"),
            readings("waits"),
            readings("episodes"),
            readings("beds"),
            readings("money"),
            readings("fairness"));

    Question {
        key = List.copyOf(key);
    }

    private static Question table(String name, String... key) {
        return new Question(name, List.of(key));
    }

    private static Question readings(String about) {
        return new Question("readings_" + about, List.of());
    }

    String sql() {
        return sql(name);
    }

    /** The text of an SQL file of this room. */
    static String sql(String name) {
        try (InputStream file = Question.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("the question " + name + ".sql is not in the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the question " + name + ".sql cannot be read", e);
        }
    }
}
