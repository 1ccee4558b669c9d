package org.spotter.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.SkeletonDraft;

/// What is known of the joint that is chosen in the skeleton editor: name, the joint on the other
/// side, sigma, and its place in the order.
final class JointDetails extends GridPane {
  private final ObjectProperty<SkeletonDraft> draft;
  private final IntegerProperty chosen;
  private final TextField name = new TextField();
  private final TextField sigma = new TextField();
  private final ComboBox<String> partner = new ComboBox<>();
  private boolean filling;

  JointDetails(ObjectProperty<SkeletonDraft> draft, IntegerProperty chosen) {
    super(8, 8);
    this.draft = draft;
    this.chosen = chosen;
    name.setId("joint-name");
    sigma.setId("joint-sigma");
    sigma.setTooltip(Widgets.tip(Messages.text("skeleton.sigma.tip"), ""));
    partner.setId("joint-partner");
    partner.setMaxWidth(Double.MAX_VALUE);
    partner.setConverter(
        new Names<>(p -> p.isEmpty() ? Messages.text("skeleton.partner.none") : p));
    addRow(0, Widgets.label(Messages.text("skeleton.name"), "property-name"), name);
    addRow(1, Widgets.label(Messages.text("skeleton.partner"), "property-name"), partner);
    addRow(2, Widgets.label(Messages.text("skeleton.sigma"), "property-name"), sigma);
    Button earlier =
        Widgets.iconButton("fth-arrow-up", Messages.text("skeleton.earlier"), () -> shift(-1));
    earlier.setId("joint-earlier");
    Button later =
        Widgets.iconButton("fth-arrow-down", Messages.text("skeleton.later"), () -> shift(1));
    later.setId("joint-later");
    Button remove =
        Widgets.iconButton("fth-trash-2", Messages.text("skeleton.remove"), this::remove);
    remove.setId("joint-remove");
    addRow(
        3,
        Widgets.label(Messages.text("skeleton.order"), "property-name"),
        Widgets.row(8, earlier, later, Widgets.spring(), remove));
    takes(name, text -> draft.set(draft.get().rename(chosen.get(), text)));
    takes(sigma, this::sigma);
    partner
        .valueProperty()
        .addListener((_, _, other) -> {
          if (!filling && other != null && chosen.get() >= 0) {
            draft.set(draft.get().partner(chosen.get(), other));
          }
        });
    draft.addListener((_, _, _) -> fill());
    chosen.addListener((_, _, _) -> fill());
    fill();
  }

  private void takes(TextField field, Consumer<String> take) {
    field
        .textProperty()
        .addListener((_, _, text) -> {
          if (!filling && chosen.get() >= 0) {
            take.accept(text);
          }
        });
  }

  /// What is no number counts as none until it is one.
  private void sigma(String text) {
    double value;
    try {
      value = Double.parseDouble(text.strip().replace(',', '.'));
    } catch (NumberFormatException _) {
      value = 0;
    }
    draft.set(draft.get().sigma(chosen.get(), Double.isFinite(value) ? value : 0));
  }

  private void shift(int by) {
    int from = chosen.get();
    int to = from + by;
    if (from >= 0 && to >= 0 && to < draft.get().joints().size()) {
      chosen.set(-1);
      draft.set(draft.get().move(from, to));
      chosen.set(to);
    }
  }

  private void remove() {
    int joint = chosen.get();
    chosen.set(-1);
    draft.set(draft.get().remove(joint));
  }

  private void fill() {
    int joint = chosen.get();
    boolean any = joint >= 0 && joint < draft.get().joints().size();
    setDisable(!any);
    if (filling || !any) {
      return;
    }
    filling = true;
    SkeletonDraft.Joint now = draft.get().joints().get(joint);
    if (!name.getText().strip().equals(now.name())) {
      name.setText(now.name());
    }
    if (!sigma.isFocused()) {
      sigma.setText(Messages.text("skeleton.number", now.sigma()));
    }
    List<String> others = new ArrayList<>(List.of(""));
    draft.get().names().stream().filter(n -> !n.equals(now.name())).forEach(others::add);
    if (!others.equals(partner.getItems())) {
      partner.getItems().setAll(others);
    }
    partner.setValue(now.partner());
    filling = false;
  }
}
