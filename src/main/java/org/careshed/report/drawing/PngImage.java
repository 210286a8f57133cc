package org.careshed.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A sheet as PNG, two dots a sheet unit. Words that no installed font can show are written in their Latin form, and the
 * bottom edge says so; a box in place of a letter is never drawn.
 */
public final class PngImage {
    private static final int DOTS = 2;
    /** Compression without loss in half the time, for a tenth more bytes. */
    private static final float QUICK = 0.8f;

    private static final Color HALO = new Color(255, 255, 255, 217);
    private static final Wording NO_CHINESE =
            Wording.of("No Chinese font on this machine: English names here, both in the SVG.");

    private final Graphics2D pen;
    private final Typefaces faces;
    private boolean fellBack;

    private PngImage(Graphics2D pen, Typefaces faces) {
        this.pen = pen;
        this.faces = faces;
    }

    /** How sheets become the bytes of files, with all fonts installed now; may be asked by many threads at once. */
    public static Function<Sheet, byte[]> withInstalledFonts() {
        Typefaces faces = Typefaces.installed();
        return sheet -> of(sheet, faces);
    }

    static byte[] of(Sheet sheet, Typefaces faces) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(sheet.width() * DOTS),
                (int) Math.ceil(sheet.height() * DOTS),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(DOTS, DOTS);
        PngImage png = new PngImage(pen, faces);
        sheet.marks().forEach(png::mark);
        if (png.fellBack) {
            double end = sheet.width() - 28;
            png.mark(new Mark.Words(
                    NO_CHINESE, end, sheet.height() - 8, Mark.Anchor.END, 9.5, false, Color.GRAY, false));
        }
        pen.dispose();
        return encode(image);
    }

    private static byte[] encode(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUICK);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Figure figure) {
            figure(figure);
        } else if (mark instanceof Mark.Words words) {
            words(words);
        } else if (mark instanceof Mark.Group group) {
            group.marks().forEach(this::mark);
        }
    }

    private void figure(Mark.Figure figure) {
        Ink ink = figure.ink();
        ink.fill().ifPresent(colour -> {
            pen.setColor(colour);
            pen.fill(figure.shape());
        });
        ink.line().ifPresent(colour -> {
            pen.setColor(colour);
            pen.setStroke(stroke(ink));
            pen.draw(figure.shape());
        });
    }

    private static BasicStroke stroke(Ink ink) {
        float width = (float) ink.width();
        float[] dashes = ink.dashed() ? new float[] {3, 3} : null;
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private void words(Mark.Words words) {
        String text = words.wording().text();
        if (!faces.show(text)) {
            text = words.wording().latin();
            fellBack = true;
        }
        if (text.isBlank()) {
            return;
        }
        TextLayout set = faces.set(text, words.bold());
        double scale = words.size() / 100;
        double room = Lettering.width(text, words.size(), words.bold());
        double width = set.getAdvance() * scale;
        double squeeze = width > room && room > 0 ? room / width : 1;
        double start = switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - width * squeeze / 2;
            case END -> words.x() - width * squeeze;
        };
        AffineTransform place = AffineTransform.getTranslateInstance(start, words.y());
        place.scale(scale * squeeze, scale);
        Shape letters = set.getOutline(place);
        if (words.halo()) {
            pen.setColor(HALO);
            pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(letters);
        }
        pen.setColor(words.colour());
        pen.fill(letters);
    }
}
