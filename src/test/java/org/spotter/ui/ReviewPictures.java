package org.spotter.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.spotter.ui.model.Workspace;

/// Pictures of the Review workspace, to be looked at: the main takes a folder for them.
final class ReviewPictures {
  private ReviewPictures() {}

  static void main(String[] args) throws Exception {
    Path into = Files.createDirectories(Path.of(args[0]));
    Path work = Files.createTempDirectory("review");
    Path project = ReviewSamples.hardhat(work);
    try (Desk desk = Desk.open(project, work.resolve("settings"))) {
      objects(desk, into);
      proposals(desk, into);
      images(desk, into);
      for (String look : new String[] {"light", "contrast", "dark"}) {
        desk.act("appearance." + look);
        desk.act("review.subject-objects");
        take(desk, into.resolve("objects-" + look + ".png"));
        desk.act("review.subject-images");
        take(desk, into.resolve("images-" + look + ".png"));
      }
      desk.act("review.subject-objects");
      size(desk, 960, 600);
      take(desk, into.resolve("small.png"));
      size(desk, 1920, 1080);
      take(desk, into.resolve("large.png"));
    }
    System.exit(0);
  }

  private static void objects(Desk desk, Path into) {
    desk.act("workspace.review");
    take(desk, into.resolve("objects.png"));
    desk.act("review.attribute");
    for (KeyCode key : new KeyCode[] {KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT2}) {
      desk.type(key);
    }
    desk.hold(KeyCode.SHIFT);
    desk.type(KeyCode.RIGHT);
    desk.type(KeyCode.DOWN);
    desk.release(KeyCode.SHIFT);
    take(desk, into.resolve("attribute.png"));
  }

  private static void proposals(Desk desk, Path into) {
    desk.act("review.subject-proposals");
    desk.await("proposals", () -> desk.bench().isIdle());
    desk.type(KeyCode.S);
    desk.type(KeyCode.Q);
    take(desk, into.resolve("proposals.png"));
    desk.act("review.accept-all");
    desk.await("the card", () -> desk.isShown("answer"));
    take(desk, into.resolve("accept-all.png"));
    desk.type(KeyCode.ESCAPE);
  }

  private static void images(Desk desk, Path into) {
    desk.act("review.subject-images");
    take(desk, into.resolve("images-first.png"));
    desk.type(KeyCode.S);
    desk.type(KeyCode.U);
    desk.type(KeyCode.Q);
    desk.write("Two heads behind the truck are missing.");
    take(desk, into.resolve("comment.png"));
    desk.type(KeyCode.ENTER);
    desk.type(KeyCode.LEFT);
    take(desk, into.resolve("images.png"));
    desk.act("review.open-only");
    take(desk, into.resolve("to-review.png"));
    desk.act("review.open-only");
    desk.act("review.search");
    desk.write("state:doen");
    desk.type(KeyCode.ENTER);
    take(desk, into.resolve("fault.png"));
    desk.type(KeyCode.ESCAPE);
  }

  private static void size(Desk desk, double width, double height) {
    desk.on(() -> {
      var stage = desk.window().scene().getWindow();
      stage.setWidth(width);
      stage.setHeight(height);
    });
  }

  private static void take(Desk desk, Path png) {
    Desk.settle();
    desk.await(
        "quiet", () -> desk.bench().workspace().get() == Workspace.REVIEW && desk.bench().isIdle());
    pause();
    desk.on(() -> Screenshot.write(desk.window().scene(), png));
  }

  /// What is summed up comes a moment after it was chosen.
  private static void pause() {
    try {
      java.util.concurrent.TimeUnit.MILLISECONDS.sleep(600);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
