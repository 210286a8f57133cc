package org.careshed.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FewColoursTest {
    @Test
    void aPictureOfFewColoursStaysAsItIs() {
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        int[] colours = {0xffffff, 0x1f2933, 0xd55e00, 0x0072b2, 0x009e73};
        for (int i = 0; i < 200; i++) {
            image.setRGB(i % 20, i / 20, colours[i % colours.length]);
        }

        BufferedImage few = FewColours.of(image);

        assertThat(few.getType()).isEqualTo(BufferedImage.TYPE_BYTE_INDEXED);
        for (int i = 0; i < 200; i++) {
            assertThat(few.getRGB(i % 20, i / 20) & 0xffffff).isEqualTo(colours[i % colours.length]);
        }
    }

    @Test
    void ofMoreColoursNoneMovesFarAndAGroundKeepsItsOwn() {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        SplittableRandom chance = new SplittableRandom(7);
        for (int i = 0; i < 90_000; i++) {
            // shades between a ground and three inks, as smoothed edges have
            int ink = new int[] {0x1f2933, 0xd55e00, 0x0072b2}[i % 3];
            double part = i % 4 == 0 ? chance.nextDouble() : 0;
            image.setRGB(i % 300, i / 300, mixed(ink, part));
        }

        BufferedImage few = FewColours.of(image);

        for (int i = 0; i < 90_000; i++) {
            int before = image.getRGB(i % 300, i / 300);
            int after = few.getRGB(i % 300, i / 300);
            for (int shift = 0; shift < 24; shift += 8) {
                assertThat(Math.abs((before >> shift & 255) - (after >> shift & 255)))
                        .isLessThanOrEqualTo(8);
            }
        }
        assertThat(few.getRGB(1, 0) & 0xffffff).isEqualTo(0xffffff);
    }

    private static int mixed(int ink, double part) {
        int mixed = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            mixed |= (int) Math.round(255 + part * ((ink >> shift & 255) - 255)) << shift;
        }
        return mixed;
    }
}
