package org.careshed.experiment.explain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.language.Language;
import org.careshed.language.Text;
import org.junit.jupiter.api.Test;

class PaperTest {

    @Test
    void chineseCharactersTakeTwoColumns() {
        assertThat(Paper.columns("Willow 柳镇")).isEqualTo(11);
        assertThat(Paper.columns("（多一名）")).isEqualTo(10);
        assertThat(Paper.columns("。")).isEqualTo(2);
    }

    @Test
    void aLineThatIsFullGoesOnBelowTheText() {
        String text = "word ".repeat(20) + "柳镇卫生院 ".repeat(5);
        Paper paper = new Paper(Language.ENGLISH).hanging(2, "09:14", 9, Text.same(text.strip()));
        assertThat(paper.lines()).hasSizeGreaterThan(1);
        assertThat(paper.lines()).allMatch(line -> Paper.columns(line) <= Paper.WIDTH);
        assertThat(paper.lines().get(0)).startsWith("  09:14    word");
        assertThat(paper.lines().get(1)).startsWith(" ".repeat(11) + "word");
        assertThat(String.join(" ", paper.lines()).replaceAll(" +", " ").strip())
                .isEqualTo("09:14 " + text.strip());
    }

    @Test
    void cellsOfATableStandToTheRight() {
        assertThat(Paper.right("+0.5", 8)).isEqualTo("    +0.5");
        assertThat(Paper.padded("柳镇", 6)).isEqualTo("柳镇  ");
        assertThat(new Paper(Language.ENGLISH).ruled(2, "a  b  ").gap().lines()).containsExactly("  a  b", "");
    }
}
