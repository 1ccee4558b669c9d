package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.inference.Provider;
import org.spotter.store.Bulk;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

class PrelabelTest {
  private static final ModelCard HARD_HAT =
      ModelCards.of("hardhat-nanodet-m-416", List.of(Path.of("models").toAbsolutePath()));
  private static final PrelabelRequest REQUEST = PrelabelRequest.of(HARD_HAT);

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aProjectOfThreeImages() throws IOException {
    project = Project.create(folder.resolve("p.spotter"));
    Path photo = Path.of("resources/org/spotter/app/demo/astronaut.png");
    try (Bulk bulk = project.bulk("test")) {
      bulk.add(Category.of(1, "Helmet"));
      for (int id = 1; id <= 3; id++) {
        Files.copy(photo, folder.resolve(id + ".png"));
        bulk.add(Image.of(id, id + ".png", id + ".png", 512, 512));
      }
      bulk.commit();
    }
  }

  @AfterEach
  void close() {
    project.close();
  }

  private PrelabelResult run(PrelabelRequest request) {
    return Prelabel.run(project, ImageQuery.ALL, request, Progress.NONE);
  }

  @Test
  void aProjectWithoutCategoriesTakesTheModels() {
    project
        .journal()
        .apply("test", new Change.OfCategory(project.categories().all().getFirst(), null));
    PrelabelResult result = Prelabel.run(project, ImageQuery.ALL, REQUEST, Progress.NONE);
    assertEquals(
        List.of("head", "helmet"),
        project.categories().all().stream().map(Category::name).toList());
    assertEquals(List.of(), result.withoutCategory());
    project.journal().undo();
    assertEquals(List.of(), project.categories().all());
  }

  @Test
  void predictionsAreStoredAsARun() {
    PrelabelResult result = run(REQUEST);
    Run run = project.runs().named("hardhat-nanodet-m-416").orElseThrow();
    assertEquals(result.run(), run);
    assertNotNull(run.finished());
    assertEquals(HARD_HAT.sha256(), run.modelSha256());
    assertEquals("cpu", run.provider());
    assertEquals(3, result.images());
    assertEquals(result.predictions(), project.runs().count(run.id()));
    assertTrue(best(run, 1).score() > 0.6, "the astronaut's hair is taken for a helmet");
    assertEquals(best(run, 1).bbox(), best(run, 3).bbox());
    assertTrue(project.annotations().of(1).isEmpty());
    assertTrue(result.imagesPerSecond() > 0);
  }

  private Prediction best(Run run, long image) {
    return project.runs().predictions(run.id(), image).getFirst();
  }

  @Test
  void classesGoByNameWhateverTheCaseAndTheOthersAreTold() {
    PrelabelResult result = run(REQUEST);
    assertEquals(
        List.of(new Run.ModelClass("head", null), new Run.ModelClass("helmet", 1L)),
        result.run().classes());
    assertEquals(List.of("head"), result.withoutCategory());
    assertTrue(String.join(" ", result.notes()).contains("1 of the model's 2 classes"));
  }

  @Test
  void aMappingComesBeforeTheName() {
    PrelabelResult result = run(REQUEST.withMapping(Map.of("head", "helmet", "helmet", "")));
    assertEquals(
        List.of(new Run.ModelClass("head", 1L), new Run.ModelClass("helmet", null)),
        result.run().classes());
  }

  @Test
  void aMappingOfUnknownNamesIsRefusedAndNothingIsBegun() {
    assertRefused(REQUEST.withMapping(Map.of("hat", "helmet")), "no class 'hat'");
    assertRefused(REQUEST.withMapping(Map.of("head", "hat")), "no category 'hat'");
    assertTrue(project.runs().all().isEmpty());
  }

  private void assertRefused(PrelabelRequest request, String why) {
    String sentence = assertThrows(Problem.class, () -> run(request)).sentence();
    assertTrue(sentence.contains(why), sentence);
  }

  @Test
  void aRunOfTheSameNameIsNotTouchedUnlessAsked() {
    Run first = run(REQUEST).run();
    assertRefused(REQUEST, "already has a run");
    assertRefused(
        REQUEST.withMinScore(0.2).withExisting(PrelabelRequest.Existing.RESUME), "another model");
    assertEquals(List.of(first), project.runs().all());
    Run second = run(REQUEST.withExisting(PrelabelRequest.Existing.REPLACE)).run();
    assertEquals(List.of(second), project.runs().all());
    assertFalse(first.id() == second.id());
  }

  @Test
  void aStoppedRunKeepsWhatIsFinishedAndGoesOn() throws IOException {
    for (int id = 4; id <= 40; id++) {
      Files.copy(folder.resolve("1.png"), folder.resolve(id + ".png"));
    }
    try (Bulk bulk = project.bulk("more")) {
      for (int id = 4; id <= 40; id++) {
        bulk.add(Image.of(id, id + ".png", id + ".png", 512, 512));
      }
      bulk.commit();
    }
    PrelabelResult stopped = Prelabel.run(project, ImageQuery.ALL, REQUEST, stopAfter(1));
    assertTrue(stopped.stopped() && stopped.images() < 40);
    assertNull(project.runs().all().getFirst().finished());
    assertEquals(stopped.images(), project.runs().processed(stopped.run().id()).length);
    PrelabelResult rest = run(REQUEST.withExisting(PrelabelRequest.Existing.RESUME));
    assertEquals(40, stopped.images() + rest.images());
    assertEquals(1, project.runs().all().size());
    assertNotNull(project.runs().all().getFirst().finished());
  }

  private static Progress stopAfter(long images) {
    AtomicLong reached = new AtomicLong();
    return new Progress() {
      @Override
      public void report(String what, long done, long total) {
        reached.set(done);
      }

      @Override
      public boolean cancelled() {
        return reached.get() >= images;
      }
    };
  }

  @Test
  void workThatBreaksOffKeepsWhatIsFinished() {
    Progress breaking =
        (_, done, _) -> {
          if (done == 2) {
            throw new IllegalStateException("broken");
          }
        };
    assertThrows(
        IllegalStateException.class,
        () -> Prelabel.run(project, ImageQuery.ALL, REQUEST, breaking));
    Run run = project.runs().all().getFirst();
    assertNull(run.finished());
    assertEquals(2, project.runs().processed(run.id()).length);
  }

  @Test
  void imagesThatCannotBeReadAreCountedAndTold() throws IOException {
    Files.delete(folder.resolve("2.png"));
    PrelabelResult result = run(REQUEST);
    assertEquals(2, result.images());
    assertEquals(1, result.failed());
    assertTrue(result.failures().getFirst().contains("2.png"));
    assertTrue(String.join(" ", result.notes()).contains("1 image could not be read"));
  }

  @Test
  void acceptedPredictionsAreAnnotationsThatOneUndoTakesBack() {
    PrelabelResult result = run(REQUEST.withAccept(0.5));
    assertEquals(3, result.accepted());
    Annotation made = project.annotations().of(2).getFirst();
    assertEquals(1, made.categoryId());
    Origin.Accepted origin = assertInstanceOf(Origin.Accepted.class, made.origin());
    assertEquals("hardhat-nanodet-m-416", origin.run());
    assertEquals(best(result.run(), 2).score(), origin.score());
    assertEquals(best(result.run(), 2).bbox(), made.bbox());
    project.journal().undo();
    assertEquals(0, project.annotations().count(ImageQuery.ALL));
  }

  @Test
  void acceptingTwiceMakesNothingTwice() {
    run(REQUEST.withAccept(0.5));
    PrelabelResult again =
        run(REQUEST.withAccept(0.5).withExisting(PrelabelRequest.Existing.RESUME));
    assertEquals(0, again.images());
    assertEquals(0, again.accepted());
    assertEquals(3, project.annotations().count(ImageQuery.ALL));
  }

  @Test
  void onlyTheImagesAskedForAreLookedAt() {
    List<String> reports = new ArrayList<>();
    PrelabelResult result =
        Prelabel.run(
            project, new long[] {3}, REQUEST, (_, done, total) -> reports.add(done + "/" + total));
    assertEquals(1, result.images());
    assertEquals(List.of("0/1", "1/1"), reports);
    assertEquals(1, project.runs().processed(result.run().id()).length);
  }

  @Test
  void whatCannotBeIsRefusedBeforeAnything() {
    assertThrows(Problem.class, () -> REQUEST.withMinScore(1.5));
    assertThrows(Problem.class, () -> REQUEST.withAccept(Double.NaN));
    assertThrows(Problem.class, () -> REQUEST.withRunName(" "));
    assertRefused(REQUEST.withProvider(Provider.CUDA), "CUDA was asked for");
    assertTrue(project.runs().all().isEmpty());
  }

  @Test
  void theModelsAreListedAndInspected() {
    ListModels.Result models = ListModels.run(List.of(Path.of("models").toAbsolutePath()));
    assertEquals(6, models.rows().size());
    assertTrue(models.rows().stream().allMatch(ListModels.Row::verified));
    assertEquals(5, models.rows().stream().filter(r -> r.card().runnable()).count());
    InspectModel.Result inspected = InspectModel.run(HARD_HAT.file());
    assertEquals(HARD_HAT.sha256(), inspected.sha256());
    String text = String.join("\n", inspected.lines());
    assertTrue(text.contains("images float32 [1,3,416,416]"), text);
    assertTrue(text.contains("output float32 [1,3549,6]"), text);
  }
}
