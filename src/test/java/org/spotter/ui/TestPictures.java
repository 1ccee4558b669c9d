package org.spotter.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import org.spotter.ui.test.TestBench;

/// Pictures of the Test workspace, to be looked at: the main takes a folder for them, a project,
/// its run A, and if wanted its run B and the window's size as `960x600`.
final class TestPictures {
  private TestPictures() {}

  static void main(String[] args) throws Exception {
    Path into = Files.createDirectories(Path.of(args[0]));
    Path work = Files.createTempDirectory("test");
    String[] size = (args.length > 4 ? args[4] : "1440x900").split("x", -1);
    try (Desk desk = Desk.open(Path.of(args[1]), work.resolve("settings"))) {
      desk.on(() -> {
        var stage = desk.window().scene().getWindow();
        stage.setWidth(Integer.parseInt(size[0]));
        stage.setHeight(Integer.parseInt(size[1]));
        desk.project().runs().follow(args[2]);
      });
      desk.act("workspace.test");
      TestBench bench = desk.bench().testBench();
      if (args.length > 3 && !args[3].isEmpty()) {
        desk.on(() ->
            bench
                .second()
                .set(
                    desk.project().runs().runs().stream()
                        .filter(r -> r.name().equals(args[3]))
                        .findFirst()
                        .orElseThrow()));
      }
      for (String look : new String[] {"dark", "light", "contrast"}) {
        desk.act("appearance." + look);
        desk.await("the slices", () -> !bench.insights().get().slices().isEmpty());
        desk.await("quiet", () -> desk.bench().isIdle());
        org.testfx.util.WaitForAsyncUtils.sleep(2, java.util.concurrent.TimeUnit.SECONDS);
        Path png = into.resolve("test-" + look + "-" + size[0] + ".png");
        desk.on(() -> Screenshot.write(desk.window().scene(), png));
      }
    }
    System.exit(0);
  }
}
