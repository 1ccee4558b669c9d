package org.spotter.ui.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.spotter.app.Acceptance;
import org.spotter.app.MarkImages;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.Reason;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;

/// Plans what can be done about a case, each as one step that can be undone. All of it reads the
/// project and belongs out of the window's thread.
public final class Fixes {
  /// The tag of images of which somebody said that a label is wrong.
  public static final String WRONG = "label-error";

  private final Project project;
  private final Moment moment;

  public Fixes(Project project, Moment moment) {
    this.project = project;
    this.moment = moment;
  }

  /// The prediction that speaks for a case: its own, or the one that the reason names.
  public static Optional<Integer> prediction(Moment moment, Case of) {
    if (of.hasPrediction()) {
      return Optional.of(of.prediction());
    }
    return switch (moment.reason(of)) {
      case Reason.Matched r -> Optional.of(r.prediction());
      case Reason.Unsure r -> Optional.of(r.prediction());
      case Reason.TooLittle r -> Optional.of(r.prediction());
      case Reason.OtherCategory r -> Optional.of(r.prediction());
      case Reason.Beside r -> Optional.of(r.prediction());
      case Reason.TakenBy r -> Optional.of(r.prediction());
      case Reason.TookOther r -> Optional.of(r.prediction());
      case Reason.NotCounted r -> Optional.of(r.prediction());
      case Reason.Nothing _, Reason.NotJudged _ -> Optional.empty();
    };
  }

  /// The prediction becomes the truth: where it stands on a label, the label takes its place, shape
  /// and category; elsewhere it becomes a label of its own.
  ///
  /// @throws Problem when there is no prediction, or it is not in the project any more
  public PlannedEdit accept(Case of) {
    int row =
        prediction(moment, of).orElseThrow(() -> new Problem(Messages.text("fix.no-prediction")));
    Prediction said = find(of.side(), row);
    Run run = moment.tested().run(of.side()).run();
    Acceptance acceptance =
        new Acceptance(run, project.categories().all(), () -> project.annotations().nextId());
    List<Annotation> present = project.annotations().of(said.imageId());
    Acceptance.Result accepted = acceptance.accept(List.of(said), present);
    int label = label(of, row);
    List<Change> changes =
        label == Matches.NOBODY ? added(acceptance, accepted) : replaced(label, accepted);
    return new PlannedEdit(
        Messages.text("fix.accept.step", name(of, row)), changes, 1, 1, List.of());
  }

  /// The label that a prediction corrects: the one it stands on without matching it.
  private int label(Case of, int prediction) {
    int object = of.hasObject() ? of.object() : Matches.NOBODY;
    if (object == Matches.NOBODY) {
      return Matches.NOBODY;
    }
    boolean duplicate =
        moment.outcome(of.side()).matches().predictionOf(object) != Matches.NOBODY
            && moment.outcome(of.side()).matches().predictionOf(object) != prediction;
    return duplicate ? Matches.NOBODY : object;
  }

  private static List<Change> added(Acceptance acceptance, Acceptance.Result accepted) {
    List<Change> changes = new ArrayList<>(acceptance.skeletons());
    changes.addAll(accepted.objects());
    changes.addAll(accepted.decisions());
    return changes;
  }

  private List<Change> replaced(int label, Acceptance.Result accepted) {
    Annotation before = annotation(label);
    List<Change> changes = new ArrayList<>();
    for (Change change : accepted.objects()) {
      if (change instanceof Change.OfAnnotation(var was, var made) && was == null && made != null) {
        Annotation after =
            before
                .withCategory(made.categoryId())
                .withBbox(Objects.requireNonNullElse(made.bbox(), before.bbox()));
        changes.add(Change.replace(before, after));
      }
    }
    changes.addAll(accepted.decisions());
    return changes;
  }

  /// Somebody else should look at this label: its image needs work, has the tag [#WRONG], and its
  /// comment says where.
  public PlannedEdit wrong(Case of) {
    var at = place(of);
    String words =
        Messages.text(
            "fix.wrong.comment",
            moment.tested().first().categoryName(at.categoryId()),
            at.x(),
            at.y());
    Image image = image(at.imageId());
    String comment = (image.comment() + "\n" + words).strip();
    List<String> tags = new ArrayList<>(image.tags());
    if (!tags.contains(WRONG)) {
      tags.add(WRONG);
    }
    Image after = image.withState(ReviewState.NEEDS_WORK).withComment(comment).withTags(tags);
    return new PlannedEdit(
        Messages.text("fix.wrong.step", words),
        List.of(new Change.OfImage(image, after)),
        0,
        1,
        List.of());
  }

  /// Is not judged any more: a label is set aside; a prediction without one gets a region that is
  /// not judged.
  public PlannedEdit ignore(Case of) {
    if (of.hasObject()) {
      Annotation before = annotation(of.object());
      Annotation after = before.withStanding(before.standing().withIgnored(true));
      return step("fix.ignore.step", of, List.of(Change.replace(before, after)));
    }
    Prediction said = find(of.side(), of.prediction());
    long category = matches(of).predicted(of.prediction()).categoryId();
    Annotation region =
        Annotation.drawn(
            project.annotations().nextId(),
            said.imageId(),
            category,
            Objects.requireNonNull(said.bbox()));
    Annotation aside = region.withStanding(region.standing().withIgnored(true));
    Run run = moment.tested().run(of.side()).run();
    Change decision =
        new Change.OfDecision(
            Decision.of(run.id(), said, state(run, said)),
            Decision.of(run.id(), said, Decision.State.REJECTED));
    return step("fix.ignore.step", of, List.of(Change.add(aside), decision));
  }

  /// Says something about the image of a case.
  public PlannedEdit comment(Case of, String words) {
    Image image = image(place(of).imageId());
    String all = (image.comment() + "\n" + words.strip()).strip();
    return MarkImages.comment(project, new long[] {image.id()}, all);
  }

  private Decision.State state(Run run, Prediction said) {
    return project
        .runs()
        .decisions(run.id(), said.imageId())
        .getOrDefault(said.id(), Decision.State.OPEN);
  }

  private PlannedEdit step(String words, Case of, List<Change> changes) {
    int row = of.hasPrediction() ? of.prediction() : Matches.NOBODY;
    return new PlannedEdit(Messages.text(words, name(of, row)), changes, 1, 1, List.of());
  }

  private String name(Case of, int prediction) {
    long category =
        prediction == Matches.NOBODY
            ? matches(of).labelled(of.object()).categoryId()
            : matches(of).predicted(prediction).categoryId();
    return moment.tested().run(of.side()).categoryName(category);
  }

  private Matches matches(Case of) {
    return moment.outcome(of.side()).matches();
  }

  /// Where a case is: its object, else its prediction.
  private record Place(long imageId, long categoryId, double x, double y) {}

  private Place place(Case of) {
    if (of.hasObject()) {
      var o = matches(of).labelled(of.object());
      return new Place(o.imageId(), o.categoryId(), o.box().x(), o.box().y());
    }
    var p = matches(of).predicted(of.prediction());
    return new Place(p.imageId(), p.categoryId(), p.box().x(), p.box().y());
  }

  private Image image(long id) {
    return project.images().find(id).orElseThrow(() -> new Problem(Messages.text("fix.no-image")));
  }

  private Prediction find(int side, int row) {
    var wanted = moment.outcome(side).matches().predicted(row);
    return project
        .runs()
        .predictions(moment.tested().run(side).run().id(), wanted.imageId())
        .stream()
        .filter(p -> p.id() == wanted.predictionId())
        .findFirst()
        .orElseThrow(() -> new Problem(Messages.text("fix.no-prediction")));
  }

  private Annotation annotation(int row) {
    long id = moment.outcome().matches().labelled(row).annotationId();
    return project.annotations().some(id).stream()
        .findFirst()
        .orElseThrow(() -> new Problem(Messages.text("fix.no-label")));
  }
}
