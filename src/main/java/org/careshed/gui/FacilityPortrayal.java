package org.careshed.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.careshed.county.County;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.LocationWrapper;
import sim.portrayal.SimplePortrayal2D;

/**
 * A facility: the area of its mark grows with the patients inside, the ring around it with those who wait, and a bar says how
 * full the beds are. Grassroots facilities are round, hospitals square, so that nothing hangs on colour alone.
 */
final class FacilityPortrayal extends SimplePortrayal2D {
    private static final long serialVersionUID = 1L;

    private static final Color GRASSROOTS = new Color(0x00, 0x72, 0xB2);
    private static final Color HOSPITAL = new Color(0xD5, 0x5E, 0x00);
    private static final Color OUTSIDE = new Color(0x88, 0x88, 0x88);
    private static final Color QUEUE = new Color(0x00, 0x00, 0x00);
    private static final Color BEDS = new Color(0x00, 0x9E, 0x73);

    private static final double LEAST = 5;
    private static final double PER_ROOT = 2.2;
    private static final double RING_PER_ROOT = 1.1;
    private static final double BAR = 24;

    private final transient CountyState state;

    FacilityPortrayal(CountyState state) {
        this.state = state;
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        FacilityView facility = (FacilityView) object;
        County county = state.county();
        boolean round = county.tier(facility.index()).grassroots();
        double perUnit = info.draw.width;
        double size = size(facility) * perUnit;
        graphics.setColor(!county.tier(facility.index()).inCounty() ? OUTSIDE : round ? GRASSROOTS : HOSPITAL);
        graphics.fill(mark(round, info, size));
        int waiting = facility.getWaitingInLine();
        if (waiting > 0) {
            float wide = (float) (RING_PER_ROOT * Math.sqrt(waiting) * perUnit);
            graphics.setColor(QUEUE);
            graphics.setStroke(new BasicStroke(wide));
            graphics.draw(mark(round, info, size + wide + 2 * perUnit));
        }
        if (facility.getBedsOpen() > 0) {
            drawBeds(facility, graphics, info, size);
        }
        if (info.selected) {
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(new Rectangle2D.Double(info.draw.x - size, info.draw.y - size, 2 * size, 2 * size));
        }
    }

    @Override
    public boolean hitObject(Object object, DrawInfo2D range) {
        double size = Math.max(2 * LEAST, size((FacilityView) object)) * range.draw.width;
        return range.clip.intersects(range.draw.x - size / 2, range.draw.y - size / 2, size, size);
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return String.valueOf(wrapper.getObject());
    }

    private static double size(FacilityView facility) {
        return LEAST + PER_ROOT * Math.sqrt(facility.getPatientsInside());
    }

    private static Shape mark(boolean round, DrawInfo2D info, double size) {
        double x = info.draw.x - size / 2;
        double y = info.draw.y - size / 2;
        return round ? new Ellipse2D.Double(x, y, size, size) : new Rectangle2D.Double(x, y, size, size);
    }

    private static void drawBeds(FacilityView facility, Graphics2D graphics, DrawInfo2D info, double size) {
        double perUnit = info.draw.width;
        double wide = BAR * perUnit;
        double x = info.draw.x - wide / 2;
        double y = info.draw.y + size / 2 + 6 * perUnit;
        double share = Math.min(1, facility.getBedsUsed() / (double) facility.getBedsOpen());
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(x, y, wide, 4 * perUnit));
        graphics.setColor(BEDS);
        graphics.fill(new Rectangle2D.Double(x, y, wide * share, 4 * perUnit));
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Rectangle2D.Double(x, y, wide, 4 * perUnit));
    }
}
