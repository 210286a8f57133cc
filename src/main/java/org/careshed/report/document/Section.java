package org.careshed.report.document;

import java.util.List;
import org.careshed.language.Text;

/**
 * A chapter.
 *
 * @param id its anchor: lower case and hyphens
 * @param title its heading
 * @param blocks what it holds, in order
 */
public record Section(String id, Text title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
