package org.spotter.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.SkeletonTemplate;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.SkeletonChange;
import org.spotter.ui.model.SkeletonDraft;

/// The editor of a category's skeleton: begin with a template or with nothing, draw joints and
/// bones, name them. Objects that have joints already are never changed unsaid: what would become
/// of them stands on the card, and the answer names it.
public final class SkeletonCard {
  private final Overlay overlay;
  private final OpenProject open;
  private final Category category;
  private final List<Annotation> used;
  private final ObjectProperty<SkeletonDraft> draft;
  private final SkeletonStage stage;
  private final Label effect = Widgets.paragraph("", "effect");
  private final Card card;
  private final Button answer;

  private SkeletonCard(
      Overlay overlay, OpenProject open, Category category, List<Annotation> used) {
    this.overlay = overlay;
    this.open = open;
    this.category = category;
    this.used = used;
    Skeleton before = category.skeleton();
    draft =
        new SimpleObjectProperty<>(
            before == null ? SkeletonDraft.EMPTY : SkeletonDraft.of(before, before));
    stage = new SkeletonStage(draft);
    JointOrder order = new JointOrder(draft, stage.chosen());
    VBox.setVgrow(order, Priority.ALWAYS);
    order.setPrefHeight(160);
    VBox side =
        Widgets.column(12, templates(), order, new JointDetails(draft, stage.chosen()), effect);
    HBox.setHgrow(side, Priority.ALWAYS);
    VBox left =
        Widgets.column(8, stage, Widgets.paragraph(Messages.text("skeleton.help"), "quiet"));
    left.setMaxWidth(360);
    card =
        new Card(Messages.text("skeleton.title", category.name()), 800, new HBox(24, left, side));
    card.setId("skeleton-card");
    card.cancelling(overlay);
    answer = card.answering(Messages.text("skeleton.answer"), this::finish);
    draft.addListener((_, _, _) -> say());
    say();
  }

  /// Opens the editor once it is known which objects have joints.
  public static void open(Overlay overlay, OpenProject open, Category category) {
    open.skeletons()
        .whenUsed(
            category,
            used -> {
              SkeletonCard editor = new SkeletonCard(overlay, open, category, used);
              overlay.show(editor.card, editor.stage);
            });
  }

  /// What to begin with: none, the templates, the skeletons of other categories.
  private ComboBox<Start> templates() {
    List<Start> starts = new ArrayList<>();
    starts.add(new Start(Messages.text("skeleton.start.none"), null));
    for (SkeletonTemplate template : SkeletonTemplate.ALL) {
      starts.add(
          new Start(Messages.text("skeleton.template." + template.name()), template.skeleton()));
    }
    for (Category other : open.categories().all()) {
      if (other.id() != category.id() && other.skeleton() != null) {
        starts.add(
            new Start(Messages.text("skeleton.start.category", other.name()), other.skeleton()));
      }
    }
    ComboBox<Start> choice = new ComboBox<>();
    choice.setId("skeleton-template");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setPromptText(Messages.text("skeleton.start"));
    choice.setConverter(new Names<>(Start::name));
    choice.getItems().setAll(starts);
    choice
        .valueProperty()
        .addListener((_, _, start) -> {
          if (start != null) {
            begin(start.skeleton());
          }
        });
    return choice;
  }

  private record Start(String name, @Nullable Skeleton skeleton) {}

  private void begin(@Nullable Skeleton skeleton) {
    stage.chosen().set(-1);
    draft.set(
        skeleton == null
            ? SkeletonDraft.EMPTY
            : SkeletonDraft.of(skeleton, category.skeleton())
                .keeping(jointsWithoutNames(), skeleton));
  }

  /// How many joints the objects have when no skeleton says what they are, else -1.
  private int jointsWithoutNames() {
    return category.skeleton() != null || used.isEmpty()
        ? -1
        : used.stream()
            .map(Annotation::keypoints)
            .mapToInt(k -> k == null ? 0 : k.size())
            .max()
            .orElse(-1);
  }

  private void say() {
    card.refuse("");
    SkeletonChange change = change(after());
    boolean converts = !change.keepsJoints();
    effect.setText(converts ? converting(change) : keeping());
    effect.setVisible(!effect.getText().isEmpty());
    effect.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("warning"), converts);
    answer.setText(
        converts
            ? Messages.text("skeleton.answer.convert", used.size())
            : Messages.text("skeleton.answer"));
  }

  private String keeping() {
    return used.isEmpty() ? "" : Messages.text("skeleton.keeps", used.size());
  }

  private String converting(SkeletonChange change) {
    List<String> lost = change.lost();
    return lost.isEmpty()
        ? Messages.text("skeleton.converts", used.size())
        : Messages.text("skeleton.loses", used.size(), lost.size(), String.join(", ", lost));
  }

  private SkeletonChange change(@Nullable Skeleton after) {
    return new SkeletonChange(category, after, draft.get().origins(), used);
  }

  /// As far as it can be told; a draft that cannot be taken yet counts for its order alone.
  private Skeleton after() {
    return new Skeleton(draft.get().names(), draft.get().edges(), List.of(), List.of());
  }

  private void finish() {
    try {
      boolean none = draft.get().joints().isEmpty() && used.isEmpty();
      Skeleton after = none ? null : draft.get().toSkeleton();
      overlay.hide();
      open.skeletons().apply(change(after));
    } catch (Problem problem) {
      card.refuse(problem.sentence());
    }
  }
}
