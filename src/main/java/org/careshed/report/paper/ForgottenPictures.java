package org.careshed.report.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/**
 * Draws pictures by Batik and forgets each once it is drawn. Batik's own keep the whole tree of what they drew until the last
 * page is set, and with dozens of figures that fills the memory.
 */
final class ForgottenPictures implements SVGDrawer {
    private final SVGDrawer batik = new BatikSVGDrawer();

    /**
     * A picture.
     *
     * @param measured never drawn
     * @param fresh the same anew
     */
    private record Picture(SVGImage measured, Supplier<SVGImage> fresh) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return measured.getIntrinsicWidth();
        }

        @Override
        public int getIntrinsicHeight() {
            return measured.getIntrinsicHeight();
        }

        @Override
        public boolean hasIntrinsicSize() {
            return measured.hasIntrinsicSize();
        }

        @Override
        public float getIntrinsicRatio() {
            return measured.getIntrinsicRatio();
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            fresh.get().drawSVG(device, context, x, y);
        }
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        Supplier<SVGImage> fresh = () -> batik.buildSVGImage(svg, box, context, width, height, dotsPerPixel);
        return new Picture(fresh.get(), fresh);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
        batik.importFontFaceRules(rules, shared);
    }

    @Override
    public void withUserAgent(UserAgentCallback agent) {
        batik.withUserAgent(agent);
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style)
            throws IOException, FontFormatException {
        batik.addFontFile(file, family, weight, style);
    }

    @Override
    public void addFontStream(FSSupplier<InputStream> supplier, String family, Integer weight, FontStyle style)
            throws IOException, FontFormatException {
        batik.addFontStream(supplier, family, weight, style);
    }

    @Override
    public void close() throws IOException {
        batik.close();
    }
}
