package org.spotter.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spotter.ui.canvas.Fx;

/// Charts lead to what is behind their parts, by pointer and by keyboard.
class ChartTest {
  private final List<String> opened = new ArrayList<>();

  @BeforeAll
  static void start() {
    Fx.start();
  }

  /// A window left open would take the keys of others.
  @AfterEach
  void closeTheWindows() {
    Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  @Test
  void aBarMustHaveALength() {
    assertThrows(IllegalArgumentException.class, () -> new Bars.Bar<>(-1, "", "", "k"));
    assertThrows(IllegalArgumentException.class, () -> new Bars.Bar<>(Double.NaN, "", "", "k"));
  }

  @Test
  void aGroupHasOneBarOfEachSeries() {
    var group = Bars.Group.of("x", new Bars.Bar<>(1, "1", "one", "k"));
    assertThrows(
        IllegalArgumentException.class, () -> new Bars<>(List.of("a", "b"), List.of(group)));
  }

  @Test
  void everyBarOfAColumnChartOpensItsKeyOnEnter() {
    Fx.run(() -> {
      ColumnChart<String> chart = new ColumnChart<>(ColumnChart.Manner.GROUPED, opened::add);
      chart.show(Samples.bars(3, "a", "b"));
      shown(chart);
      marks(chart).forEach(m -> press(m, KeyCode.ENTER));
    });
    assertEquals(
        List.of("0a", "1a", "2a", "0b", "1b", "2b"),
        opened.stream()
            .sorted(
                java.util.Comparator.comparing((String k) -> k.substring(1)).thenComparing(k -> k))
            .toList());
  }

  @Test
  void groupsOfOneNameStandApart() {
    Fx.run(() -> {
      ColumnChart<String> chart = new ColumnChart<>(ColumnChart.Manner.HISTOGRAM, opened::add);
      var one = Bars.Group.of("same", new Bars.Bar<>(1, "1", "one", "first"));
      var two = Bars.Group.of("same", new Bars.Bar<>(2, "2", "two", "second"));
      chart.show(Bars.of(List.of(one, two)));
      shown(chart);
      List<Mark> marks = marks(chart);
      assertEquals(2, marks.size());
      assertFalse(marks.get(0).getLayoutX() == marks.get(1).getLayoutX());
    });
  }

  @Test
  void oneMarkOfAChartTakesTheTabKeyAndArrowsPassItOn() {
    Fx.run(() -> {
      ColumnChart<String> chart = new ColumnChart<>(ColumnChart.Manner.GROUPED, opened::add);
      chart.show(Samples.bars(3, "a"));
      Scene scene = shown(chart);
      List<Mark> marks = marks(chart);
      assertEquals(1, marks.stream().filter(Node::isFocusTraversable).count());
      marks.get(0).requestFocus();
      press(marks.get(0), KeyCode.RIGHT);
      assertEquals(marks.get(1), scene.getFocusOwner());
      press(marks.get(1), KeyCode.END);
      press(marks.get(2), KeyCode.SPACE);
    });
    assertEquals(List.of("2a"), opened);
  }

  @Test
  void aRowOfABarListOpensTheSeriesThatArrowsChose() {
    Fx.run(() -> {
      BarList<String> bars = new BarList<>(BarList.Manner.GROUPED, opened::add);
      bars.show(Samples.bars(60, "a", "b"));
      shown(bars);
      bars.list().getSelectionModel().select(4);
      press(bars.list(), KeyCode.ENTER);
      press(bars.list(), KeyCode.RIGHT);
      press(bars.list(), KeyCode.ENTER);
      press(bars.list(), KeyCode.RIGHT);
      press(bars.list(), KeyCode.ENTER);
    });
    assertEquals(List.of("4a", "4b", "4b"), opened);
  }

  @Test
  void aClickOnACellOpensItAndArrowsGoOnFromThere() {
    Fx.run(() -> {
      GridPlot<String> plot = new GridPlot<>(opened::add);
      plot.show(Samples.matrix(4));
      shown(plot);
      Rectangle2D cell = plot.place(2, 1);
      click(plot, cell.getMinX() + 4, cell.getMinY() + 4);
      press(plot, KeyCode.DOWN);
      press(plot, KeyCode.RIGHT);
      press(plot, KeyCode.SPACE);
      click(plot, 2, 2);
      assertTrue(plot.getAccessibleText().startsWith("3 for 2"));
    });
    assertEquals(List.of("2/1", "3/2"), opened);
  }

  @Test
  void theHandleOfALineMovesByArrowsAndByDragging() {
    List<String> moved = new ArrayList<>();
    Fx.run(() -> {
      LinePlot<String> plot = new LinePlot<>(Samples.lines(), opened::add);
      plot.onMoved(moved::add);
      shown(plot);
      plot.point("A10");
      Node handle = plot.lookup("#operating-point");
      press(handle, KeyCode.RIGHT);
      Point2D to = plot.inScene(0.8, 0.4);
      Event.fireEvent(handle, mouse(MouseEvent.MOUSE_DRAGGED, to.getX(), to.getY()));
      press(handle, KeyCode.LEFT);
    });
    assertEquals("A11", moved.getFirst());
    int dragged = Integer.parseInt(moved.get(1).substring(1));
    assertTrue(dragged > 33 && dragged < 42, "dragged to " + dragged);
    assertEquals("A" + (dragged - 1), moved.getLast());
  }

  @Test
  void aClickNearALineOpensItsNearestPoint() {
    Fx.run(() -> {
      LinePlot<String> plot = new LinePlot<>(Samples.lines(), opened::add);
      shown(plot);
      Point2D at = plot.inScene(0.5, 1 - Math.pow(0.5, 1.4));
      Node chart = plot.getCenter();
      Event.fireEvent(chart, mouse(MouseEvent.MOUSE_CLICKED, at.getX() + 1, at.getY() + 1));
    });
    assertEquals(List.of("B25"), opened);
  }

  private static Scene shown(Parent chart) {
    Stage stage = new Stage();
    Scene scene = new Scene(chart, 480, 320);
    stage.setScene(scene);
    stage.show();
    chart.applyCss();
    chart.layout();
    return scene;
  }

  private static List<Mark> marks(Parent chart) {
    return chart.lookupAll(".mark").stream().map(Mark.class::cast).toList();
  }

  private static void press(Node node, KeyCode key) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private static void click(Node node, double x, double y) {
    Point2D scene = node.localToScene(x, y);
    Event.fireEvent(node, mouse(MouseEvent.MOUSE_CLICKED, scene.getX(), scene.getY()));
  }

  private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }
}
