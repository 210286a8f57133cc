package org.careshed.report.town;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.town.ShareTable;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Heading;
import org.careshed.report.look.Palette;
import org.careshed.report.look.UsualName;

/** The picture of the two shares of care, in the county and at its grassroots, by home town and by kind of need. */
public final class SharesByTown {
    public static final String FILE = "shares-by-town";
    public static final Wording TITLE = Wording.both("Shares of care by town", "各镇就诊占比");
    private static final double WIDTH = 1200;
    private static final double VISITS = 330;
    private static final double FIRST = 366;
    private static final double SECOND = 772;
    private static final Color IN_COUNTY = new Color(0x0072B2);
    private static final Color GRASSROOTS = new Color(0x007A5A);
    private static final Wording WHOLE = Wording.both("Whole county", "全县");

    private final Scene scene = new Scene();

    private SharesByTown() {}

    public static Sheet draw(Heading heading, Atlas atlas, List<Row> townShares) {
        ShareTable towns = ShareTable.by("town", townShares, heading.replications());
        ShareTable kinds = ShareTable.by("condition", townShares, heading.replications());
        if (towns.keys().isEmpty()) {
            return heading.saying(TITLE, Wording.both("Nobody was treated in this run.", "本次运行没有就诊。"), WIDTH);
        }
        SharesByTown picture = new SharesByTown();
        picture.heading(heading);
        Function<String, Wording> town = id ->
                atlas.towns().containsKey(id) ? atlas.towns().get(id).name().both() : Wording.of(id);
        double end = picture.block(towns, town, Wording.both("By home town", "按居住镇"), Heading.BOTTOM + 20, false);
        picture.scene.mayCut(end + 10);
        end = picture.block(kinds, UsualName::of, Wording.both("By kind of need", "按病情"), end + 14, true);
        return heading.sheet(picture.scene, TITLE, end, WIDTH, caption(heading));
    }

    private void heading(Heading heading) {
        heading.draw(scene, TITLE, WIDTH - Heading.LEFT);
    }

    private double block(ShareTable table, Function<String, Wording> names, Wording title, double y, boolean fullAxis) {
        List<String> keys = table.keys();
        double top = y + 62;
        double bottom = top + (keys.size() + 1) * DotPanel.ROW;
        scene.write(title, Heading.LEFT, top - 42, Mark.Anchor.START, 14, true, Palette.TEXT);
        scene.write(Wording.both("visits", "人次"), VISITS, top - 6, Mark.Anchor.END, 10, false, Palette.MUTED);
        for (int i = 0; i <= keys.size(); i += 2) {
            scene.figure(
                    new Rectangle2D.Double(
                            Heading.LEFT - 8, top + i * DotPanel.ROW, WIDTH - 2 * Heading.LEFT + 16, DotPanel.ROW),
                    Ink.fill(Palette.SEA));
        }
        DotPanel inCounty = DotPanel.of(
                FIRST, IN_COUNTY, table.inCounty(ShareTable.WHOLE), DotPanel.of(keys, table::inCounty), fullAxis);
        DotPanel grassroots = DotPanel.of(
                SECOND, GRASSROOTS, table.grassroots(ShareTable.WHOLE), DotPanel.of(keys, table::grassroots), fullAxis);
        inCounty.ground(scene, Wording.both("Care inside the county", "县域内就诊率"), top, bottom);
        grassroots.ground(scene, Wording.both("Grassroots share of it", "其中基层占比"), top, bottom);
        row(table, ShareTable.WHOLE, WHOLE, List.of(inCounty, grassroots), top + DotPanel.ROW / 2);
        double middle = top + DotPanel.ROW * 1.5;
        for (String key : keys) {
            row(table, key, names.apply(key), List.of(inCounty, grassroots), middle);
            middle += DotPanel.ROW;
        }
        return bottom + 12;
    }

    private void row(ShareTable table, String key, Wording name, List<DotPanel> panels, double y) {
        boolean whole = key.equals(ShareTable.WHOLE);
        scene.write(
                name.within(VISITS - Heading.LEFT - 80, 12, whole),
                Heading.LEFT,
                y + 4,
                Mark.Anchor.START,
                12,
                whole,
                Palette.TEXT);
        Wording visits = Wording.of(Figures.about(table.visits(key)));
        scene.write(visits, VISITS, y + 4, Mark.Anchor.END, 11, false, Palette.MUTED);
        panels.get(0).dot(scene, name.text() + ", in the county", table.inCounty(key), y, whole);
        panels.get(1).dot(scene, name.text() + ", grassroots", table.grassroots(key), y, whole);
    }

    private static Wording[] caption(Heading heading) {
        String english =
                "Visits of the county's residents in the counted days. Left: visits treated inside the county, of all"
                        + " visits. Right: visits at the county's grassroots (stations, town centres, clinics), of the visits inside"
                        + " the county. Dashed line and black dot: the whole county. " + heading.basis()
                        + (heading.replications() > 1 ? " Bars through dots: the interval." : "");
        String chinese = "左：县域内就诊占全部就诊的比例；右：基层机构就诊占县域内就诊的比例。虚线和黑点为全县。";
        return new Wording[] {Wording.of(english), new Wording(chinese, "")};
    }
}
