package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Standing;
import org.spotter.editing.Selection;
import org.spotter.store.Project;
import org.spotter.ui.Projects;

/// Head 1 and helmet 2 both have *state*, the head alone *wet*.
class AttributesModelTest {
  private static final Attribute STATE =
      new Attribute.Choice("state", true, List.of("worn", "missing", "carried"), null, "U");
  private static final Attribute WET = new Attribute.YesNo("wet", false, null, "");
  @TempDir Path folder;
  private Project project;
  private OpenProject open;
  private AttributesModel attributes;

  @BeforeEach
  void openProject() {
    project = Projects.small(folder);
    define(1, List.of(STATE, WET));
    define(2, List.of(STATE));
    open = new OpenProject(project, Threads.direct(), new Notices());
    attributes = open.attributes();
  }

  @AfterEach
  void closeProject() {
    open.close();
  }

  private void define(long id, List<Attribute> definitions) {
    Category before =
        project.categories().all().stream().filter(c -> c.id() == id).findFirst().orElseThrow();
    project
        .journal()
        .apply("Define", new Change.OfCategory(before, before.withAttributes(definitions)));
  }

  @Test
  void severalObjectsShowWhatTheyHaveInCommon() {
    select(1, 2);
    assertEquals(
        List.of(STATE), attributes.rows().stream().map(AttributesModel.Row::definition).toList());
  }

  @Test
  void differentValuesAreMixed() {
    select(1);
    attributes.set("state", choice("worn"));
    select(1, 2);
    AttributesModel.Row row = attributes.rows().getFirst();
    assertTrue(row.isMixed());
    assertNull(row.value());
    assertEquals(Set.of(choice("worn")), row.said());
    assertTrue(row.isMissing());
  }

  @Test
  void allSelectedGetAValueAsOneStep() {
    select(1, 2);
    attributes.set("state", choice("carried"));
    assertEquals(choice("carried"), value(1));
    assertEquals(choice("carried"), value(2));
    open.label().undo();
    assertNull(value(1));
    assertNull(value(2));
  }

  @Test
  void whatIsLockedKeepsWhatItSays() {
    Annotation head = project.annotations().find(1).orElseThrow();
    open.label()
        .apply("Lock", Change.replace(head, head.withStanding(Standing.PLAIN.withLocked(true))));
    select(1, 2);
    attributes.set("state", choice("worn"));
    assertNull(value(1));
    assertEquals(choice("worn"), value(2));
  }

  @Test
  void theKeyOfAChoiceGoesThroughItsAnswersAndBack() {
    select(1);
    press(false);
    assertEquals(choice("worn"), value(1));
    press(false);
    press(false);
    press(false);
    assertEquals(choice("worn"), value(1));
    press(true);
    assertEquals(choice("carried"), value(1));
  }

  @Test
  void whatARequiredAttributeLeavesOpenIsToldUntilItIsSaid() {
    assertEquals(2, attributes.lacking().size());
    assertEquals(List.of("state"), attributes.missing(attributes.lacking()));
    select(1, 2);
    attributes.set("state", choice("worn"));
    assertEquals(List.of(), attributes.lacking());
  }

  @Test
  void anObjectOfAnotherCategorySaysWhatThatOneSaysAtFirstAndKeepsItsOwn() {
    define(2, List.of(STATE, new Attribute.Text("remark", false, "none", "")));
    open.label().reload();
    select(1);
    attributes.set("state", choice("worn"));
    open.objects().choose(open.categories().find(2).orElseThrow().category());
    Annotation now = project.annotations().find(1).orElseThrow();
    assertEquals(
        List.of(choice("worn"), new AttributeValue.Text("remark", "none")), now.attributes());
  }

  @Test
  void whatTheCategoryDoesNotKnowIsShownApartAndCanBeTakenAway() {
    Annotation head = project.annotations().find(1).orElseThrow();
    AttributeValue odd = new AttributeValue.Text("odd", "x");
    open.label().apply("Say", Change.replace(head, head.withAttributes(List.of(odd))));
    select(1);
    assertEquals(List.of(odd), attributes.strays());
    attributes.set("odd", null);
    assertEquals(List.of(), attributes.strays());
  }

  @Test
  void whatWasSetLastCanBeDoneAgainToOthers() {
    select(1);
    attributes.set("state", choice("worn"));
    select(2);
    open.repeat().again();
    assertEquals(choice("worn"), value(2));
  }

  private void select(long... ids) {
    open.objects().selection().set(Selection.of(ids));
  }

  private void press(boolean back) {
    attributes.press(attributes.rows().getFirst(), back);
  }

  private static AttributeValue choice(String option) {
    return new AttributeValue.Choice("state", option);
  }

  private @Nullable AttributeValue value(long id) {
    return project.annotations().find(id).orElseThrow().value("state");
  }
}
