package org.careshed.report.document;

import java.util.List;
import java.util.stream.Stream;
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

    /** The same for paper, where nothing moves. */
    Section still() {
        return new Section(
                id,
                title,
                blocks.stream()
                        .flatMap(block ->
                                block instanceof Block.Picture picture ? picture.still().stream() : Stream.of(block))
                        .toList());
    }
}
