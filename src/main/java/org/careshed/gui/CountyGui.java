package org.careshed.gui;

import java.awt.Color;
import java.io.File;
import java.io.IOException;
import javax.swing.JFrame;
import org.careshed.county.County;
import org.careshed.language.Language;
import org.careshed.language.Text;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.field.continuous.Continuous2D;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;
import sim.portrayal.continuous.ContinuousPortrayal2D;

/** The county in MASON's console: a map whose facilities can be inspected, and its curves. */
public final class CountyGui extends GUIState {
    private static final double CELL = 100;
    private static final int BESIDE_CONSOLE = Console.DEFAULT_WIDTH + Console.DEFAULT_GUTTER;
    private static final int MAP_HEIGHT = 560;
    private static final int MARGIN = 24;
    private static final int CHART_WIDTH = 660;
    private static final int CHART_HEIGHT = 430;

    private final CountyState county;
    private final Language language;
    private final Runnable closed;
    private Display2D display;
    private Curves curves;

    /**
     * @param language of names and titles; the console's own words are English
     * @param closed is told when the console is closed
     */
    public CountyGui(CountyState county, Language language, Runnable closed) {
        super(county);
        this.county = county;
        this.language = language;
        this.closed = closed;
    }

    /** Opens the console with its map and chart; on the thread of Swing. */
    public Console open() {
        Console console = new Console(this);
        console.setTitle("Careshed - " + county.county().scenario().id());
        console.setNewMenuAllowed(false);
        console.setVisible(true);
        return console;
    }

    /** How MASON calls it in its list of simulations. */
    public static String getName() {
        return "Careshed";
    }

    /** What MASON shows in the console's tab "About". */
    public static Object getInfo() {
        return "<h2>Careshed</h2><p>Where the residents of a county go for care. One step is one window of the model: nothing"
                + " that leaves a facility reaches another within it. The seed is the number of the replication; the luck of"
                + " a run comes from the scenario's seed and that number alone, so that it is the run of"
                + " <tt>careshed run</tt>. Runs cannot be saved to checkpoints.</p>";
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        Layout layout = new Layout(county.county());
        display = new Display2D(Layout.WIDTH, layout.height(), this);
        display.setClipping(false);
        display.setBackdrop(Color.WHITE);
        display.attach(new Ground(county.county(), layout, language), "Roads and homes");
        display.attach(facilities(layout), "Facilities");
        JFrame map = display.createFrame();
        map.setTitle(Text.of("Map of {county}", "{county} 地图")
                .with("county", county.county().scenario().id())
                .in(language));
        map.setBounds(BESIDE_CONSOLE, 0, (int) Layout.WIDTH + MARGIN, MAP_HEIGHT);
        controller.registerFrame(map);
        map.setVisible(true);
        curves = new Curves(language);
        JFrame chart = curves.frame();
        chart.setBounds(BESIDE_CONSOLE, MAP_HEIGHT, CHART_WIDTH, CHART_HEIGHT);
        controller.registerFrame(chart);
        chart.setVisible(true);
    }

    private ContinuousPortrayal2D facilities(Layout layout) {
        County shown = county.county();
        Continuous2D field = new Continuous2D(CELL, Layout.WIDTH, layout.height());
        for (int facility = 0; facility < shown.facilities(); facility++) {
            field.setObjectLocation(new FacilityView(county, facility, language), layout.facility(facility));
        }
        ContinuousPortrayal2D portrayal = new ContinuousPortrayal2D();
        portrayal.setField(field);
        portrayal.setPortrayalForAll(new FacilityPortrayal(county));
        return portrayal;
    }

    @Override
    public void start() {
        super.start();
        if (display != null) {
            curves.restart();
            scheduleRepeatingImmediatelyAfter(curves);
            display.reset();
            display.repaint();
        }
    }

    @Override
    public void quit() {
        super.quit();
        closed.run();
    }

    @Override
    public Object getSimulationInspectedObject() {
        return new CountyTotals(county);
    }

    @Override
    public Inspector getInspector() {
        Inspector inspector = new SimpleInspector(getSimulationInspectedObject(), this);
        inspector.setVolatile(true);
        return inspector;
    }

    /** Checkpoints are Java objects read back from a file: none is ever read. */
    @Override
    public boolean readNewStateFromCheckpoint(File file) throws IOException {
        throw new IOException("Careshed reads no checkpoints: start the scenario anew; it gives the same run");
    }

    @Override
    public boolean validSimState(SimState other) {
        return other instanceof CountyState;
    }
}
