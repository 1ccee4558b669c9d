package org.spotter.ui.images;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.spotter.app.PictureStanding;
import org.spotter.dataset.Image;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Widgets;

/// Over the canvas, when the picture is not there any more or is another one: says so, and offers
/// what can be done. It looks every few seconds, for folders come and go.
public final class PictureBar extends HBox {
  private static final Duration EVERY = Duration.seconds(2);
  private final OpenProject open;
  private final PictureModel model;
  private final Label sentence = Widgets.paragraph("");
  private final Button find = new Button(Messages.text("images.find"));
  private final Button take = new Button(Messages.text("picture.take"));
  private final Timeline clock;

  /// @param readAnew has the canvas read the picture again
  public PictureBar(OpenProject open, ImageEdits edits, Runnable readAnew) {
    super(12);
    this.open = open;
    model = new PictureModel(open);
    getStyleClass().add("picture-bar");
    setId("picture-bar");
    find.setId("picture-find");
    find.setOnAction(_ -> edits.findPictures());
    take.setId("picture-take");
    take.setOnAction(_ -> take(edits));
    for (Button button : List.of(find, take)) {
      button.setMinWidth(USE_PREF_SIZE);
      button.setDisable(open.project().readOnly());
    }
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    getChildren().addAll(Widgets.icon("fth-alert-triangle"), sentence, find, take);
    model
        .standing()
        .addListener((_, was, now) -> {
          show(now);
          if (was != PictureStanding.AS_IT_WAS || now == PictureStanding.REPLACED) {
            readAnew.run();
          }
        });
    show(model.standing().get());
    clock = new Timeline(new KeyFrame(EVERY, _ -> model.look()));
    clock.setCycleCount(Animation.INDEFINITE);
    sceneProperty().addListener((_, _, scene) -> run(scene != null));
  }

  private void run(boolean on) {
    if (on) {
      clock.play();
    } else {
      clock.stop();
    }
  }

  private void take(ImageEdits edits) {
    Image image = model.image();
    if (image != null) {
      edits.takeAsTheyAre(List.of(image.id()), model::look);
    }
  }

  private void show(PictureStanding standing) {
    Image image = model.image();
    boolean wrong = standing != PictureStanding.AS_IT_WAS && image != null;
    setVisible(wrong);
    setManaged(wrong);
    find.setVisible(standing == PictureStanding.MISSING);
    find.setManaged(standing == PictureStanding.MISSING);
    take.setVisible(standing == PictureStanding.REPLACED);
    take.setManaged(standing == PictureStanding.REPLACED);
    if (image != null) {
      String path = open.project().locate(image).toString();
      sentence.setText(wrong ? Messages.text(key(standing), path) : "");
    }
  }

  private static String key(PictureStanding standing) {
    return standing == PictureStanding.MISSING ? "picture.missing" : "picture.replaced";
  }
}
