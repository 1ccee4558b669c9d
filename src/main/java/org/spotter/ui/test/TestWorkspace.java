package org.spotter.ui.test;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Job;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.search.SearchField;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// The frame of the Test workspace.
public final class TestWorkspace extends BorderPane implements AutoCloseable {
  private final OpenProject open;
  private final TestBench bench;
  private final Around around;
  private final Fixing fixing;
  private final Guard guard;
  private final ErrorWall wall;
  private final CasePicture picture;
  private final StackPane middle = new StackPane();
  private final Node numbers;
  private final CasePanel panel;

  /// What the workspace needs of the window around it.
  public interface Around {
    /// A field for queries.
    SearchField searchField(String id);

    /// Goes to a place of an image in the Label workspace.
    void label(Moment moment, Case at);

    /// Where questions are asked.
    Overlay overlay();

    Actions actions();

    KeyMap keys();
  }

  public TestWorkspace(OpenProject open, TestBench bench, Around around) {
    this.open = open;
    this.bench = bench;
    this.around = around;
    fixing = new Fixing(open, bench);
    guard = new Guard(open, bench, around.overlay());
    Consumer<OperatingPoint> tune = guard::tune;
    getStyleClass().add("canvas-ground");
    setId("test-workspace");
    wall = new ErrorWall(open, bench, this::key, this::edit);
    picture = new CasePicture(open);
    panel = new CasePanel(bench, parts());
    VBox top = Widgets.column(16, new HeadCards(bench), new ChartDeck(bench, tune));
    top.setPadding(new javafx.geometry.Insets(16));
    ScrollPane scroll = new ScrollPane(top);
    scroll.setFitToWidth(true);
    SplitPane split = new SplitPane(scroll, wall);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.58);
    numbers = split;
    TestSide side = new TestSide(open, bench, around.searchField("test-scope"), tune);
    side.prefWidthProperty().bind(part(0.19, 232, 264));
    panel.prefWidthProperty().bind(part(0.22, 248, 304));
    setLeft(side);
    setCenter(middle);
    bench.state().addListener((_, _, state) -> fill(state));
    fill(bench.state().get());
    bench.open();
  }

  /// A part of the width, within bounds.
  private DoubleBinding part(double part, double least, double most) {
    return Bindings.createDoubleBinding(
        () -> Math.clamp(part * getWidth(), least, most), widthProperty());
  }

  /// What gets the keyboard when the workspace is shown.
  @Override
  public void requestFocus() {
    if (numbers.getScene() != null) {
      wall.wall().requestFocus();
    } else {
      super.requestFocus();
    }
  }

  private List<CasePart> parts() {
    CaseActions actions =
        new CaseActions(fixing::accept, this::edit, fixing::wrong, fixing::ignore, this::comment);
    return List.of(picture, new CaseFacts(), actions, new CaseScores(open));
  }

  private boolean key(KeyCode key, Case of) {
    switch (key) {
      case A -> fixing.accept(of);
      case E -> edit(of);
      case W -> fixing.wrong(of);
      case I -> fixing.ignore(of);
      case C -> comment(of);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void edit(Case of) {
    Moment moment = bench.moment().get();
    if (moment != null) {
      around.label(moment, of);
    }
  }

  private void comment(Case of) {
    TextArea words = new TextArea();
    words.setId("case-comment-text");
    words.setPrefRowCount(4);
    words.setWrapText(true);
    Card card = new Card(Messages.text("case.comment.title"), 480, words);
    card.cancelling(around.overlay());
    card.answering(
        Messages.text("case.comment.answer"),
        () -> {
          around.overlay().hide();
          fixing.comment(of, words.getText());
        });
    around.overlay().show(card, words);
  }

  private void fill(TestBench.State state) {
    switch (state) {
      case TestBench.Ready _ -> show(numbers, true);
      case TestBench.Reading(Job job) -> {
        if (bench.tested().get() == null) {
          show(reading(job), false);
        }
      }
      case TestBench.Refused(String why) -> show(empty("test.refused", why, null), false);
      case TestBench.Idle _ -> {
        String about = Messages.text("test.none.about");
        Button begin =
            Widgets.button(around.actions().get("run.prelabel"), around.keys(), "accent");
        show(empty("test.none", about, begin), false);
      }
    }
  }

  private void show(Node node, boolean withPanel) {
    middle.getChildren().setAll(node);
    setRight(withPanel ? panel : null);
  }

  private static Node empty(
      String title, String about, @org.jspecify.annotations.Nullable Button doing) {
    return doing == null
        ? Widgets.empty("fth-target", Messages.text(title), about)
        : Widgets.empty("fth-target", Messages.text(title), about, doing);
  }

  private static Node reading(Job job) {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(32, 32);
    Button stop = new Button(Messages.text("card.cancel"));
    stop.setOnAction(_ -> job.cancel());
    VBox box = Widgets.column(16, turning, Widgets.label(job.title(), "strong"), stop);
    box.getStyleClass().add("empty");
    return box;
  }

  /// The project, for what is added to the workspace.
  OpenProject project() {
    return open;
  }

  @Override
  public void close() {
    wall.close();
    picture.close();
    bench.close();
  }
}
