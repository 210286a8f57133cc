package org.careshed.report.map;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Heading;

/** The picture of who goes where: a map of the county with flows, and beside it each town's visits by tier. */
public final class WherePatientsGo {
    public static final String FILE = "where-patients-go";
    private static final double WIDTH = 1200;
    private static final double RIGHT = WIDTH - Heading.LEFT;
    private static final Wording TITLE = Wording.both("Where patients go", "患者去哪里");

    private WherePatientsGo() {}

    public static Sheet draw(Heading heading, Atlas atlas, CareFlows flows) {
        Scene scene = new Scene();
        heading.draw(scene, TITLE, RIGHT);
        TierBars bars = new TierBars(atlas, flows);
        double height = Math.max(690, bars.height());
        Rectangle2D frame = new Rectangle2D.Double(Heading.LEFT, Heading.BOTTOM, 716, height);
        CountyMap map = new CountyMap(atlas, flows, frame);
        map.draw(scene);
        bars.draw(scene, new Rectangle2D.Double(772, Heading.BOTTOM, RIGHT - 772, height));
        double bottom = heading.caption(scene, caption(heading, map, flows), frame.getMaxY() + 8, RIGHT);
        String description =
                heading.scenario().text() + ". " + String.join(". ", heading.figures()) + ". " + heading.basis();
        return scene.sheet(
                WIDTH, bottom + 26, TITLE.text() + ": " + heading.scenario().text(), description);
    }

    private static List<Wording> caption(Heading heading, CountyMap map, CareFlows flows) {
        String english = "Visits of the county's residents in the counted days. " + heading.basis()
                + " Areas of symbols and widths of arrows are proportional to visits; an arrow runs from a town's seat to"
                + " the facility of a tier that most of these visits go to in another town, or to a city outside."
                + map.omitted(flows)
                + " Distances are straight lines from the county seat. Ground is given to the nearest place: no official borders.";
        String chinese = "居民就诊人次（统计期）。符号面积与箭头宽度均与人次成正比；箭头表示某镇居民到外镇或县外某一层级机构就诊。" + "距离为自县城起的直线距离；底色按最近地点划分，并非行政边界。";
        return heading.captioned(Wording.of(english), new Wording(chinese, ""));
    }
}
