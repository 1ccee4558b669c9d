package org.spotter;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spotter.cli.Desktop;
import org.spotter.cli.Labour;
import org.spotter.cli.LabourOrder;
import org.spotter.cli.Measurement;
import org.spotter.task.Problem;
import org.spotter.task.Progress;
import org.spotter.ui.Launch;
import org.spotter.ui.bench.CanvasBench;

/// Joins the command line to the window.
final class JavaFxDesktop implements Desktop {
  private static final int PICTURE_WIDTH = 1440;
  private static final int PICTURE_HEIGHT = 900;

  @Override
  public @Nullable String obstacle() {
    String display = Display.obstacle(System.getProperty("os.name", ""), System.getenv());
    return display != null ? display : SystemLibraries.missingForWindow(SystemLibraries::loads);
  }

  @Override
  public void open(@Nullable Path project) {
    Launch.open(project);
  }

  @Override
  public void picture(Path project, Path png) {
    String missing = SystemLibraries.missingForText(SystemLibraries::loads);
    if (missing != null) {
      throw new Problem("No picture of the window can be made because " + missing + ".");
    }
    Launch.picture(project, png, PICTURE_WIDTH, PICTURE_HEIGHT);
  }

  @Override
  public void benchCanvas(boolean quick, Consumer<Measurement> results) {
    String missing = SystemLibraries.missingForText(SystemLibraries::loads);
    if (missing != null) {
      throw new Problem("The canvas cannot be measured because " + missing + ".");
    }
    Launch.bench(
        quick ? CanvasBench.Extent.QUICK : CanvasBench.Extent.FULL,
        m -> results.accept(new Measurement(m.name(), m.unit(), m.median(), m.p90(), m.p99())));
  }

  @Override
  public void benchEffort(LabourOrder order, Consumer<Labour> results, Progress progress) {
    String missing = SystemLibraries.missingForText(SystemLibraries::loads);
    if (missing != null) {
      throw new Problem("No window can be worked in because " + missing + ".");
    }
    Launch.effort(EffortJoin.request(order), r -> results.accept(EffortJoin.labour(r)), progress);
  }
}
