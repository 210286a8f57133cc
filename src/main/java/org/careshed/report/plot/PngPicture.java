package org.careshed.report.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.DocumentLoader;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.ParsedURL;
import org.apache.batik.util.XMLResourceDescriptor;
import org.w3c.dom.Document;

/** An SVG picture as PNG, painted by Apache Batik with the fonts of this machine. */
public final class PngPicture {
    /** Dots a pixel for screens. */
    private static final double DOTS = 2;

    /** Dots a pixel for paper: 285 an inch where a figure is as wide as the text of an A4 page. */
    private static final double PAPER_DOTS = 1.5;

    /** Compression without loss in half the time, for a tenth more bytes. */
    private static final float QUICK = 0.5f;

    private PngPicture() {}

    /** Nothing outside the picture is read, no script in it is run. */
    private static final class Alone extends UserAgentAdapter {
        @Override
        public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
            return new NoLoadExternalResourceSecurity();
        }

        @Override
        public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
            return new NoLoadScriptSecurity(type);
        }
    }

    /** The bytes of the file. Letters that no font of this machine has become question marks. */
    public static byte[] of(String svg, int width, int height) {
        return encoded(painted(svg, width, height, DOTS));
    }

    /** The same for paper: fewer dots, 256 colours. */
    public static byte[] forPaper(String svg, int width, int height) {
        return encoded(FewColours.of(painted(svg, width, height, PAPER_DOTS)));
    }

    private static BufferedImage painted(String svg, int width, int height, double dots) {
        System.setProperty("java.awt.headless", "true");
        UserAgentAdapter agent = new Alone();
        BridgeContext context = new BridgeContext(agent, new DocumentLoader(agent));
        try {
            GraphicsNode painted = new GVTBuilder().build(context, parsed(InstalledLetters.only(svg)));
            BufferedImage image = new BufferedImage(
                    (int) Math.ceil(width * dots), (int) Math.ceil(height * dots), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.scale(dots, dots);
            painted.paint(pen);
            pen.dispose();
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            context.dispose();
        }
    }

    private static Document parsed(String svg) throws IOException {
        String parser = XMLResourceDescriptor.getXMLParserClassName();
        return new SAXSVGDocumentFactory(parser).createDocument("careshed:picture", new StringReader(svg));
    }

    private static byte[] encoded(BufferedImage image) {
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
}
