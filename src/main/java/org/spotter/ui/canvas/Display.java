package org.spotter.ui.canvas;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How a canvas shows things, for actions and controls to bind to. None of it changes a file or the
/// project.
public final class Display {
  private final DoubleProperty brightness = new SimpleDoubleProperty(0);
  private final DoubleProperty contrast = new SimpleDoubleProperty(0);
  private final DoubleProperty gamma = new SimpleDoubleProperty(1);
  private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.ALL);
  private final DoubleProperty opacity = new SimpleDoubleProperty(1);
  private final BooleanProperty outlines = new SimpleBooleanProperty();
  private final BooleanProperty tags = new SimpleBooleanProperty(true);
  private final BooleanProperty rulers = new SimpleBooleanProperty();
  private final BooleanProperty minimap = new SimpleBooleanProperty(true);
  private final BooleanProperty magnifier = new SimpleBooleanProperty(true);
  private final BooleanProperty roundLens = new SimpleBooleanProperty(true);
  private final ObjectBinding<Tone> tone =
      Bindings.createObjectBinding(this::present, brightness, contrast, gamma, channel);

  /// Added to every colour of the picture: -1 to 1, 0 as it is.
  public DoubleProperty brightnessProperty() {
    return brightness;
  }

  /// -1 to 1, 0 as it is.
  public DoubleProperty contrastProperty() {
    return contrast;
  }

  /// 0.2 to 5, 1 as it is; more lightens the darks.
  public DoubleProperty gammaProperty() {
    return gamma;
  }

  public ObjectProperty<Channel> channelProperty() {
    return channel;
  }

  /// Brightness, contrast, gamma and channel as they are in the file.
  public void resetTone() {
    brightness.set(0);
    contrast.set(0);
    gamma.set(1);
    channel.set(Channel.ALL);
  }

  /// Of the resting shapes, 0 to 1.
  public DoubleProperty opacityProperty() {
    return opacity;
  }

  /// Whether shapes are lines alone, without a tint inside.
  public BooleanProperty outlinesProperty() {
    return outlines;
  }

  /// Whether shapes say their category.
  public BooleanProperty tagsProperty() {
    return tags;
  }

  /// Whether rulers in image pixels lie along top and left.
  public BooleanProperty rulersProperty() {
    return rulers;
  }

  /// Whether a small whole picture shows which part is in view, while it is a part.
  public BooleanProperty minimapProperty() {
    return minimap;
  }

  /// Whether a lens shows the pixels around the pointer while a point or a handle is dragged.
  public BooleanProperty magnifierProperty() {
    return magnifier;
  }

  /// Whether that lens is round and not square.
  public BooleanProperty roundLensProperty() {
    return roundLens;
  }

  ObjectBinding<Tone> tone() {
    return tone;
  }

  private Tone present() {
    return new Tone(
        Math.clamp(brightness.get(), -1, 1),
        Math.clamp(contrast.get(), -1, 1),
        Math.clamp(gamma.get(), 0.2, 5),
        channel.get());
  }
}
