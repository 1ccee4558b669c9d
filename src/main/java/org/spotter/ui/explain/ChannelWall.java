package org.spotter.ui.explain;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.FeatureMaps;
import org.spotter.inference.FeatureMaps.Channel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// What a layer gives: a picture a channel, those first that differ most over the image; numbers in
/// a row as a strip.
final class ChannelWall extends VBox {
  private static final int A_PAGE = 48;
  private static final double SIDE = 128;
  private static final int STRIP = 64;
  private final Label summary = Widgets.label("", "quiet");
  private final FlowPane tiles = new FlowPane(16, 16);
  private final Button back = page("fth-chevron-left", "explain.channels.back", -1);
  private final Button on = page("fth-chevron-right", "explain.channels.on", 1);
  private @Nullable FeatureMaps maps;
  private int page;

  ChannelWall() {
    super(16);
    setId("channels");
    ScrollPane scroll = new ScrollPane(tiles);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("beside-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Widgets.row(8, summary, Widgets.spring(), back, on), scroll);
    show(null);
  }

  void show(@Nullable FeatureMaps newMaps) {
    maps = newMaps;
    page = 0;
    fill();
  }

  private Button page(String icon, String words, int by) {
    Button button = Widgets.iconButton(icon, Messages.text(words), () -> turn(by));
    button.setId(words);
    return button;
  }

  private void turn(int by) {
    page += by;
    fill();
  }

  private void fill() {
    FeatureMaps now = maps;
    tiles.getChildren().clear();
    List<Channel> all = now == null ? List.of() : now.channels();
    back.setDisable(page == 0);
    on.setDisable((page + 1) * A_PAGE >= all.size());
    boolean pages = all.size() > A_PAGE;
    back.setVisible(pages);
    on.setVisible(pages);
    if (now == null) {
      summary.setText("");
      return;
    }
    summary.setText(summary(now));
    int end = Math.min(all.size(), (page + 1) * A_PAGE);
    for (Channel channel : all.subList(page * A_PAGE, end)) {
      tiles
          .getChildren()
          .add(now.kind() == FeatureMaps.Kind.VECTOR ? strip(channel) : tile(channel));
    }
  }

  private static String summary(FeatureMaps maps) {
    Channel first = maps.channels().getFirst();
    return switch (maps.kind()) {
      case PICTURES ->
          Messages.text(
              "explain.channels.pictures",
              maps.channels().size(),
              first.width(),
              first.height(),
              maps.channels().stream().filter(Channel::isFlat).count());
      case MATRIX -> Messages.text("explain.channels.matrix", first.height(), first.width());
      case VECTOR -> Messages.text("explain.channels.vector", first.width());
    };
  }

  private static Node tile(Channel channel) {
    double scale = SIDE / Math.max(channel.width(), channel.height());
    Node view = view(channel, channel.width(), channel.height(), channel.values(), scale);
    return labelled(channel, view);
  }

  /// Numbers in rows of 64.
  private static Node strip(Channel channel) {
    int width = Math.min(STRIP, channel.width());
    int height = Math.ceilDiv(channel.width(), width);
    float[] padded = java.util.Arrays.copyOf(channel.values(), width * height);
    java.util.Arrays.fill(padded, channel.width(), padded.length, channel.least());
    return labelled(channel, view(channel, width, height, padded, 12));
  }

  private static Node view(Channel channel, int width, int height, float[] values, double scale) {
    ImageView view =
        new ImageView(HeatColors.picture(width, height, values, channel.least(), channel.most()));
    view.setSmooth(false);
    view.setFitWidth(Math.max(1, width * scale));
    view.setFitHeight(Math.max(1, height * scale));
    return view;
  }

  private static Node labelled(Channel channel, Node view) {
    String words =
        Messages.text("explain.channel", channel.index(), channel.least(), channel.most());
    Label label = Widgets.label(words, "quiet");
    VBox both = Widgets.column(4, view, label);
    both.setAccessibleText(words);
    return both;
  }
}
