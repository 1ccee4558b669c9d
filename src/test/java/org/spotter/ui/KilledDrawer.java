package org.spotter.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.spotter.editing.Tool;
import org.spotter.editing.Tools;
import org.spotter.store.Project;
import org.testfx.util.WaitForAsyncUtils;

/// Draws on a project in a real window, with every tool and many operations, until it is killed.
/// Prints the number of each journal entry once it is written.
final class KilledDrawer {
  private static final KeyCode[] OPERATIONS = {
    KeyCode.DELETE, KeyCode.L, KeyCode.H, KeyCode.TAB, KeyCode.DIGIT2, KeyCode.HOME
  };
  private final Desk desk;
  private final Random random;

  private KilledDrawer(Desk desk, Random random) {
    this.desk = desk;
    this.random = random;
  }

  /// Whatever ends the drawing ends the process, for whoever reads what it prints waits for that.
  ///
  /// @param args the project file, and a seed
  static void main(String[] args) {
    // JavaFX's headless window throws when a menu reaches over the edge of its screen.
    WaitForAsyncUtils.autoCheckException = false;
    try {
      drawOn(args);
    } catch (Throwable e) {
      System.err.println("The drawing ended: " + e);
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }

  private static void drawOn(String[] args) throws Exception {
    Path settings = Files.createTempDirectory("killed").resolve("settings");
    Desk desk = Desk.open(Path.of(args[0]), settings);
    Project project = desk.project().project();
    project.addListener(_ -> {
      System.out.println(project.journal().latest(1).getFirst().id());
      System.out.flush();
    });
    new KilledDrawer(desk, new Random(Long.parseLong(args[1]))).draw();
  }

  private void draw() {
    while (true) {
      Tool tool = Tools.ALL.get(random.nextInt(Tools.ALL.size()));
      desk.act("tool." + tool.name());
      chooseCategory();
      gesture();
      finish();
    }
  }

  /// The skeleton tool needs one.
  private void chooseCategory() {
    var rows = desk.project().categories().rows();
    var category = rows.get(random.nextInt(rows.size())).category();
    desk.on(() -> desk.project().categories().current().set(category));
  }

  private void gesture() {
    MouseButton button = random.nextInt(6) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    if (random.nextBoolean()) {
      desk.stroke(button, at(), at(), at(), at(), at(), at());
    } else {
      desk.clicks(button, at(), at(), at(), at(), at(), at());
    }
  }

  private void finish() {
    desk.type(random.nextInt(8) == 0 ? KeyCode.ESCAPE : KeyCode.ENTER);
    if (random.nextInt(3) == 0) {
      desk.type(OPERATIONS[random.nextInt(OPERATIONS.length)]);
    }
    if (random.nextInt(5) == 0) {
      desk.act("edit.undo");
    }
    desk.act("operation.unlock-all");
    desk.act("operation.show-all");
  }

  /// A place well inside the picture, so that the whole of it is in view.
  private double at() {
    return random.nextInt(40, 470);
  }
}
