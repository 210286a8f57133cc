package org.careshed.result.parquet;

import java.util.List;
import org.careshed.result.Table;

/**
 * A question about landed tables that has a name, so that it can be asked like a table.
 *
 * @param head its name, meaning and columns, without rows
 * @param needs the tables that it reads; without one of them there is no such view
 * @param sql the question
 */
public record View(Table head, List<String> needs, String sql) {
    public View {
        needs = List.copyOf(needs);
    }

    /** Whether all that it reads is there. */
    boolean answerable(List<Table> tables) {
        return tables.stream().map(Table::name).toList().containsAll(needs);
    }

    String created() {
        return "CREATE VIEW " + Database.name(head.name()) + " AS " + sql;
    }
}
