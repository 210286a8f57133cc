package org.careshed.gui;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import org.careshed.language.Language;
import org.careshed.language.Text;

/** Opens the console and waits until it is closed. */
public final class ConsoleWindow {
    private static final String HEADLESS = "java.awt.headless";

    private ConsoleWindow() {}

    /**
     * Opens the console; returns when it is closed. Closing it may end the process, as MASON has it.
     *
     * @param environment of the process: where the screen is
     * @throws NoDisplayException where no window can be opened
     */
    public static void show(CountyState county, Language language, Map<String, String> environment)
            throws InterruptedException {
        requireDisplay(environment);
        CountDownLatch closed = new CountDownLatch(1);
        CountyGui gui = new CountyGui(county, language, closed::countDown);
        SwingUtilities.invokeLater(gui::open);
        closed.await();
    }

    /** Windows are asked for here, whatever the launcher said of pictures. */
    private static void requireDisplay(Map<String, String> environment) {
        boolean named = !environment.getOrDefault("DISPLAY", "").isEmpty();
        boolean unix = !System.getProperty("os.name").startsWith("Windows")
                && !System.getProperty("os.name").startsWith("Mac");
        if (unix && !named) {
            throw new NoDisplayException(Text.of("DISPLAY is not set", "未设置 DISPLAY"));
        }
        System.setProperty(HEADLESS, "false");
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        } catch (HeadlessException | AWTError | LinkageError none) {
            throw new NoDisplayException(Text.same(
                    String.valueOf(none.getMessage()).lines().findFirst().orElse("")));
        }
    }
}
