package org.spotter.ui.explain;

import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.editing.Document;
import org.spotter.inference.Layer;
import org.spotter.inference.ModelCard;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Overlay;

/// Opens the pages that look behind a result, each made when it is first asked for.
public final class ExplainDesk {
  private final OpenProject open;
  private final ModelsModel models;
  private final Overlay overlay;
  private @Nullable InspectorPage inspector;
  private @Nullable ExplainPage explain;
  private @Nullable ErrorImagePage errors;

  /// @param overlay where the pages lie
  public ExplainDesk(OpenProject open, ModelsModel models, Overlay overlay) {
    this.open = open;
    this.models = models;
    this.overlay = overlay;
  }

  /// Shows a model layer by layer.
  ///
  /// @param model its name, or null for the one of the shown run
  public void inspect(@Nullable String model) {
    InspectorPage page = inspector;
    if (page == null) {
      page = new InspectorPage(new InspectorModel(open.jobs()), models, this::inside, this::close);
      inspector = page;
    }
    page.want(model == null ? modelOfRun() : model);
    overlay.show(page, page.focus());
  }

  /// Shows what a prediction on the present image rests on: the one in hand, else the surest.
  public void explain() {
    Document now = open.label().document().get();
    if (now == null) {
      open.notices().problem(Messages.text("explain.no-image"));
      return;
    }
    Prediction inHand = open.proposals().inHand().get();
    Run run = open.runs().shown().get();
    explain(now.image(), inHand == null || run == null ? null : new Asked(run, inHand));
  }

  /// A prediction of a run.
  public record Asked(Run run, Prediction prediction) {}

  /// Shows what a prediction rests on.
  ///
  /// @param asked the prediction, or null for the surest
  public void explain(Image image, @Nullable Asked asked) {
    Subject.Wanted wanted =
        asked == null
            ? null
            : new Subject.Wanted(
                asked.run.classes().get(asked.prediction.classIndex()).name(),
                asked.prediction.bbox());
    page().ask(image, asked == null ? modelOfRun() : asked.run.model(), wanted, null);
    show(page());
  }

  /// Shows the present image as the shown run sees it, with a reason for each object.
  public void why() {
    Document now = open.label().document().get();
    Run run = open.runs().shown().get();
    if (now == null || run == null) {
      open.notices().problem(Messages.text("errors.no-run"));
    } else {
      why(now.image(), run);
    }
  }

  /// The same of any image and run.
  public void why(Image image, Run run) {
    ErrorImagePage page = errors;
    if (page == null) {
      page = new ErrorImagePage(open, this::close);
      errors = page;
    }
    page.show(image, run, open.runs().minScore().get());
    overlay.show(page, page.focus());
  }

  private void inside(ModelCard card, Layer layer) {
    Document now = open.label().document().get();
    if (now == null || layer.outputs().isEmpty()) {
      open.notices().problem(Messages.text("explain.no-image"));
      return;
    }
    page().ask(now.image(), card.name(), null, layer.outputs().getFirst());
    show(page());
  }

  private ExplainPage page() {
    ExplainPage page = explain;
    if (page == null) {
      page = new ExplainPage(new ExplainState(open), models, this::close);
      explain = page;
    }
    return page;
  }

  private void show(ExplainPage page) {
    overlay.show(page, page.focus());
  }

  private void close() {
    overlay.hide();
  }

  private @Nullable String modelOfRun() {
    Run run = open.runs().shown().get();
    return run == null ? null : run.model();
  }
}
