package org.spotter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCommandsTest {
  private static final String[] PHOTOGRAPHS = {
    "astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg"
  };

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();
  private String project = "";

  @BeforeEach
  void photographs() throws IOException {
    project = folder.resolve("p.spotter").toString();
    for (String name : PHOTOGRAPHS) {
      copy(name, folder.resolve("images").resolve(name));
    }
    copy("instances.json", folder.resolve("instances.json"));
  }

  @Test
  void aProjectIsMadeFromAFolder() {
    assertEquals(
        0, terminal.run("new", project, "--images", at("images"), "--categories", "head,helmet"));
    assertTrue(terminal.out().contains("4 images and 2 categories"), terminal.out());
  }

  @Test
  void aProjectThatIsThereIsNotOverwritten() {
    terminal.run("new", project);
    assertEquals(2, terminal.run("new", project));
    assertTrue(terminal.err().contains("is there already"), terminal.err());
  }

  @Test
  void whatIsImportedIsExported() throws IOException {
    terminal.run("new", project);
    assertEquals(0, importDemo(), terminal.err());
    assertTrue(terminal.out().contains("4 images, 7 annotations and 7 categories"), terminal.out());
    assertEquals(0, terminal.run("export", "coco", at("out.json"), "--project", project));
    String exported = Files.readString(folder.resolve("out.json"));
    assertTrue(exported.contains("dining table"), exported);
    assertTrue(exported.contains("Public domain (NASA)"), exported);
  }

  @Test
  void missingImagesAreToldButNotRefused() throws IOException {
    Files.delete(folder.resolve("images/coffee.png"));
    terminal.run("new", project);
    assertEquals(0, importDemo(), terminal.err());
    assertTrue(terminal.err().contains("coffee.png"), terminal.err());
  }

  @Test
  void aBrokenDataSetIsOneSentenceAndExit2() throws IOException {
    terminal.run("new", project);
    String whole = Files.readString(folder.resolve("instances.json"));
    Files.writeString(folder.resolve("instances.json"), whole.substring(0, whole.length() / 2));
    assertEquals(2, importDemo());
    assertTrue(terminal.err().contains("instances.json"), terminal.err());
    assertFalse(terminal.err().contains("    at "), terminal.err());
    assertEquals(0, terminal.run("export", "coco", at("out.json"), "--project", project));
    assertTrue(terminal.out().contains("0 annotations of 0 images"), terminal.out());
  }

  @Test
  void anInterruptedImportLeavesNothing() {
    terminal.run("new", project);
    assertEquals(
        130, terminal.runInterrupted("import", "coco", at("instances.json"), "--project", project));
    assertTrue(terminal.err().endsWith("Stopped as asked." + System.lineSeparator()));
    assertEquals(0, terminal.run("export", "coco", at("out.json"), "--project", project));
    assertTrue(terminal.out().contains("0 annotations of 0 images"), terminal.out());
  }

  @Test
  void anInterruptedExportLeavesWhatWasThere() throws IOException {
    terminal.run("new", project);
    importDemo();
    Files.writeString(folder.resolve("out.json"), "{}");
    assertEquals(
        130, terminal.runInterrupted("export", "coco", at("out.json"), "--project", project));
    assertEquals("{}", Files.readString(folder.resolve("out.json")));
    assertFalse(Files.exists(folder.resolve(".out.json.part")));
  }

  @Test
  void anExportNeverReplacesItsProject() throws IOException {
    terminal.run("new", project);
    importDemo();
    assertEquals(2, terminal.run("export", "coco", project, "--project", project));
    assertTrue(terminal.err().contains("choose another name"), terminal.err());
    assertEquals(0, terminal.run("export", "coco", at("out.json"), "--project", project));
    assertTrue(terminal.out().contains("7 annotations of 4 images"), terminal.out());
  }

  @Test
  void aNameWithoutTheEndingOfProjectsIsRefused() {
    assertEquals(2, terminal.run("new", at("p")));
    assertTrue(terminal.err().contains("p.spotter"), terminal.err());
    assertFalse(Files.exists(folder.resolve("p")));
  }

  @Test
  void categoriesMayHaveBlanksAroundThem() throws IOException {
    terminal.run("new", project, "--categories", "head, hard hat , person");
    terminal.run("export", "coco", at("out.json"), "--project", project);
    String exported = Files.readString(folder.resolve("out.json"));
    assertTrue(exported.contains("\"hard hat\""), exported);
  }

  @Test
  void hostileNamesDoNotReachTheTerminal() throws IOException {
    terminal.run("new", project);
    Files.writeString(
        folder.resolve("evil.json"),
        """
        {"images": [{"id": 1, "file_name": "a\\u001b[2J\\nb.png", "width": 3, "height": 4}],
         "annotations": [], "categories": []}
        """);
    assertEquals(0, terminal.run("import", "coco", at("evil.json"), "--project", project));
    assertTrue(terminal.err().contains("a␛[2J␊b.png"), terminal.err());
  }

  @Test
  void numbersThatCannotBeWrittenAreNotShownEither() throws IOException {
    Files.writeString(folder.resolve("results.json"), "[]");
    assertEquals(
        2,
        terminal.run(
            "evaluate",
            "--ground-truth",
            at("instances.json"),
            "--predictions",
            at("results.json"),
            "--json",
            at("images")));
    assertTrue(terminal.err().contains("a folder has that name"), terminal.err());
    assertEquals("", terminal.out());
  }

  @Test
  void filesAreEvaluatedWithoutAProject() throws IOException {
    Files.writeString(
        folder.resolve("results.json"),
        """
        [{"image_id": 2, "category_id": 4, "bbox": [0, 0, 410, 300], "score": 0.9},
         {"image_id": 3, "category_id": 5, "bbox": [172, 17, 237, 292], "score": 0.8}]
        """);
    assertEquals(
        0,
        terminal.run(
            "evaluate",
            "--ground-truth",
            at("instances.json"),
            "--predictions",
            at("results.json"),
            "--iou-type",
            "bbox",
            "--json",
            "-"),
        terminal.err());
    // Two of seven categories are found perfectly, the others not at all.
    assertTrue(terminal.out().startsWith("{\"AP\":0.28571428571428"), terminal.out());
  }

  @Test
  void masksAreEvaluated() throws IOException {
    write("gt.json", truth("\"segmentation\":[[0,0,0,4,5,4,5,0]]"));
    write("dt.json", result("\"segmentation\":{\"size\":[8,10],\"counts\":[0,40,40]}"));
    assertEquals(0, evaluate("segm"), terminal.err());
    assertTrue(terminal.out().contains("AR100"), terminal.out());
  }

  @Test
  void jointsAreEvaluatedByTheirOwnTenNumbers() throws IOException {
    write("gt.json", truth("\"keypoints\":[5,5,2]"));
    write("dt.json", result("\"keypoints\":[5,5,1]"));
    assertEquals(0, evaluate("keypoints"), terminal.err());
    assertTrue(terminal.out().startsWith("{\"AP\":0.9999999999999998,\"AP50\":"), terminal.out());
    assertTrue(terminal.out().contains("\"AR75\":1.0,\"ARm\":-1,"), terminal.out());
    assertFalse(terminal.out().contains("AR100"), terminal.out());
  }

  @Test
  void resultsWithoutJointsAreToldWithTheirPlace() throws IOException {
    write("gt.json", truth("\"keypoints\":[5,5,2]"));
    write("dt.json", result("\"bbox\":[0,0,9,9]"));
    assertEquals(2, evaluate("keypoints"));
    assertTrue(terminal.err().contains("dt.json, line 1, column"), terminal.err());
    assertTrue(terminal.err().contains("no keypoints"), terminal.err());
  }

  private static String truth(String shape) {
    return """
    {"images":[{"id":1,"width":10,"height":8}],
     "categories":[{"id":2,"name":"worker","sigmas":[0.1]}],
     "annotations":[{"id":3,"image_id":1,"category_id":2,"bbox":[0,0,5,4],"area":20,%s}]}
    """
        .formatted(shape);
  }

  private static String result(String shape) {
    return "[{\"image_id\":1,\"category_id\":2,\"score\":0.5," + shape + "}]";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private int evaluate(String type) {
    return terminal.run(
        "evaluate",
        "--ground-truth",
        at("gt.json"),
        "--predictions",
        at("dt.json"),
        "--iou-type",
        type,
        "--json",
        "-");
  }

  private int importDemo() {
    return terminal.run(
        "import", "coco", at("instances.json"), "--project", project, "--images", at("images"));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static void copy(String name, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    try (InputStream in =
        DatasetCommandsTest.class.getResourceAsStream("/org/spotter/app/demo/" + name)) {
      Files.copy(Objects.requireNonNull(in), to);
    }
  }
}
