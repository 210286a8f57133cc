package org.careshed.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.language.Language;
import org.careshed.scenario.Place;
import org.careshed.scenario.Place.Kind;
import org.careshed.scenario.Road;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.util.Double2D;

/** Roads, homes and the names of towns, under the facilities. */
final class Ground extends FieldPortrayal2D {
    private static final Color ROAD = new Color(0xC8, 0xC8, 0xC8);
    private static final Color HOME = new Color(0xE6, 0xDF, 0xD0);
    private static final Color WORDS = new Color(0x55, 0x55, 0x55);
    private static final double HOME_SIZE = 10;
    private static final float NAME_SIZE = 12;

    private final County county;
    private final Layout layout;
    private final Language language;
    private final Map<String, Integer> index = new HashMap<>();

    Ground(County county, Layout layout, Language language) {
        this.county = county;
        this.layout = layout;
        this.language = language;
        List<Place> places = county.scenario().places();
        for (int place = 0; place < places.size(); place++) {
            index.put(places.get(place).id(), place);
        }
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        double perUnit = info.draw.width / Layout.WIDTH;
        graphics.setColor(ROAD);
        for (Road road : county.scenario().roads()) {
            Double2D from = layout.place(index.get(road.from()));
            Double2D to = layout.place(index.get(road.to()));
            graphics.draw(new Line2D.Double(
                    info.draw.x + from.x * perUnit,
                    info.draw.y + from.y * perUnit,
                    info.draw.x + to.x * perUnit,
                    info.draw.y + to.y * perUnit));
        }
        for (Place place : county.scenario().places()) {
            draw(place, layout.place(index.get(place.id())), graphics, info, perUnit);
        }
    }

    private void draw(Place place, Double2D at, Graphics2D graphics, DrawInfo2D info, double perUnit) {
        double x = info.draw.x + at.x * perUnit;
        double y = info.draw.y + at.y * perUnit;
        double size = HOME_SIZE * perUnit;
        if (place.kind() != Kind.CROSSING) {
            graphics.setColor(HOME);
            graphics.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
        }
        if (place.kind() == Kind.TOWN_SEAT || place.kind() == Kind.COUNTY_SEAT || place.kind() == Kind.OUTSIDE) {
            graphics.setColor(WORDS);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (NAME_SIZE * perUnit)));
            String name = language == Language.CHINESE
                    ? place.name().chinese()
                    : place.name().english();
            int width = graphics.getFontMetrics().stringWidth(name);
            boolean right = at.x + width / perUnit > Layout.WIDTH;
            graphics.drawString(name, (float) (right ? x - size - width : x + size), (float) (y - size));
        }
    }
}
