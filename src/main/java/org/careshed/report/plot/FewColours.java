package org.careshed.report.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture in 256 colours, a third of the bytes: charts have a dozen, and many between them where an edge is smoothed. Colours
 * are parted by median cut (Heckbert 1982) over bins of eight levels a channel, so that none moves by more than what its bin
 * and its nearest neighbours differ; large areas keep theirs.
 */
final class FewColours {
    private static final int MOST = 256;
    private static final int BITS = 5;
    private static final int BINS = 1 << 3 * BITS;

    private final int[] dots;
    private final long[] counts = new long[BINS];
    private final long[][] sums = new long[3][BINS];

    private FewColours(int[] dots) {
        this.dots = dots;
    }

    /** Some bins that become one colour. */
    private record Box(int[] bins, long count, int channel, int width) {
        /** How much there is to gain from parting it. */
        double worth() {
            return bins.length < 2 ? 0 : (double) width * width * count;
        }
    }

    /** The same picture, which must have a number a dot. */
    static BufferedImage of(BufferedImage image) {
        int[] dots = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new FewColours(dots).painted(image.getWidth(), image.getHeight());
    }

    private BufferedImage painted(int width, int height) {
        for (int dot : dots) {
            int bin = bin(dot);
            counts[bin]++;
            for (int channel = 0; channel < 3; channel++) {
                sums[channel][bin] += part(dot, channel);
            }
        }
        List<Box> boxes = boxes();
        byte[][] colours = new byte[3][MOST];
        byte[] which = new byte[BINS];
        for (int i = 0; i < boxes.size(); i++) {
            for (int bin : boxes.get(i).bins()) {
                which[bin] = (byte) i;
            }
            for (int channel = 0; channel < 3; channel++) {
                long[] sum = sums[channel];
                long all = Arrays.stream(boxes.get(i).bins())
                        .mapToLong(bin -> sum[bin])
                        .sum();
                colours[channel][i] =
                        (byte) Math.round((double) all / boxes.get(i).count());
            }
        }
        IndexColorModel model = new IndexColorModel(8, boxes.size(), colours[0], colours[1], colours[2]);
        BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] out = ((DataBufferByte) few.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < dots.length; i++) {
            out[i] = which[bin(dots[i])];
        }
        return few;
    }

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        boxes.add(box(IntStream.range(0, BINS).filter(bin -> counts[bin] > 0).toArray()));
        while (boxes.size() < MOST) {
            Box best =
                    boxes.stream().max(Comparator.comparingDouble(Box::worth)).orElseThrow();
            if (best.worth() == 0) {
                break;
            }
            boxes.remove(best);
            int[] sorted = Arrays.stream(best.bins())
                    .boxed()
                    .sorted(Comparator.comparingInt(bin -> level(bin, best.channel())))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int at = middle(sorted, best.count());
            boxes.add(box(Arrays.copyOfRange(sorted, 0, at)));
            boxes.add(box(Arrays.copyOfRange(sorted, at, sorted.length)));
        }
        return boxes;
    }

    /** Where half of the dots are before, with at least one bin to either side. */
    private int middle(int[] bins, long count) {
        long before = counts[bins[0]];
        int at = 1;
        while (at < bins.length - 1 && 2 * before < count) {
            before += counts[bins[at]];
            at++;
        }
        return at;
    }

    private Box box(int[] bins) {
        int widest = 0;
        int width = -1;
        for (int channel = 0; channel < 3; channel++) {
            int least = 1 << BITS;
            int most = 0;
            for (int bin : bins) {
                least = Math.min(least, level(bin, channel));
                most = Math.max(most, level(bin, channel));
            }
            if (most - least > width) {
                width = most - least;
                widest = channel;
            }
        }
        return new Box(bins, Arrays.stream(bins).mapToLong(bin -> counts[bin]).sum(), widest, width);
    }

    private static int part(int dot, int channel) {
        return dot >> 8 * (2 - channel) & 0xff;
    }

    private static int bin(int dot) {
        return (dot >> 19 & 31) << 10 | (dot >> 11 & 31) << 5 | dot >> 3 & 31;
    }

    private static int level(int bin, int channel) {
        return bin >> BITS * (2 - channel) & 31;
    }
}
