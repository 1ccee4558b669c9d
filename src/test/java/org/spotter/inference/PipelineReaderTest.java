package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.task.Problem;

class PipelineReaderTest {
  @TempDir Path folder;

  private Pipeline read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("p.yaml"), text);
    return PipelineReader.read(file, TestCards.SHIPPED, List.of("worker"));
  }

  @Test
  void everythingThatCanBeSaidIsRead() throws IOException {
    Pipeline pipeline =
        read(
            """
            name: hats
            steps:
              - look: nanodet-m-416-coco
                classes: [person]
                rename: {person: worker}
                thresholds: {person: 0.4}
                min-score: 0.2
                nms: 0.5
                tiles: {size: 320, overlap: 0.25, merge: 0.7, whole: false}
                flip: true
              - crop: movenet-singlepose-lightning
                of: [worker]
                from: 0.35
              - crop: hardhat-nanodet-m-416
                joints: [nose, left_ear, right_ear]
                shape: input
                scale: 3
                takes: class
                keep: true
            """);
    assertEquals("hats", pipeline.name());
    assertEquals(
        List.of("worker", "head", "helmet"),
        pipeline.classes().stream().map(Pipeline.OutClass::name).toList());
    assertEquals(17, pipeline.classes().getFirst().joints().size());
    Step.Look look = (Step.Look) pipeline.steps().getFirst();
    assertEquals(new Step.Tiles(320, 0.25, 0.7, false), look.options().tiles());
    assertTrue(look.options().flip());
    assertEquals(0.4, look.options().lowest("person", 0.01));
    assertEquals(0.2, look.options().lowest("car", 0.01));
    Step.Crop crop = (Step.Crop) pipeline.steps().getLast();
    assertEquals(new CropSpec(CropSpec.Shape.INPUT, 3), crop.crop());
    assertEquals(Step.Takes.CLASS, crop.takes());
    assertTrue(crop.keep());
  }

  @Test
  void theNameIsTheFilesWhereNoneIsGiven() throws IOException {
    Pipeline pipeline = read("steps: [{given: true}, {crop: movenet-singlepose-lightning}]");
    assertEquals("p", pipeline.name());
    assertEquals(List.of("worker"), ((Step.Given) pipeline.steps().getFirst()).classes());
    assertTrue(pipeline.needsGiven());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          steps: []                                               | 1 | has no steps
          steps: [{look: nanodet-m-416-coco, colour: red}]      | 1 | does not know 'colour'
          name: x                                               | 1 | lacks 'steps'
          steps:\\n  - look: gone                               | 2 | There is no model 'gone'
          steps:\\n  - crop: hardhat-nanodet-m-416              | 2 | cannot begin with a crop
          steps:\\n  - look: nanodet-m-embedding                | 2 | search and small classifiers
          steps:\\n  - look: nanodet-m-416-coco\\n    nms: 7    | 3 | 'nms' from 0.0 to 1.0
          steps:\\n  - look: nanodet-m-416-coco\\n    flip: so  | 3 | true or false for 'flip'
          steps:\\n  - look: nanodet-m-416-coco\\n    rename: {bird: x, dodo: y}  | 2 | class 'dodo'
          steps:\\n  - given: yes\\n  - given: yes              | 3 | not go on with it
          steps:\\n  - given: yes\\n  - crop: hardhat-nanodet-m-416\\n    of: [ape] | 3 | looks at 'ape'
          steps:\\n  - given: yes\\n  - crop: hardhat-nanodet-m-416\\n    joints: [nose] | 3 | around the joint 'nose'
          steps:\\n  - look: movenet-multipose-lightning\\n    flip: yes | 2 | models that give boxes
          steps:\\n  - {look: [}                                | 2 | is not YAML
          steps:\\n  - 7                                        | 2 | names and values
          """)
  void whatIsWrongIsSaidWithItsLine(String text, int line, String why) {
    String sentence = assertThrows(Problem.class, () -> read(text.replace("\\n", "\n"))).sentence();
    assertTrue(sentence.contains("line " + line), sentence);
    assertTrue(sentence.contains(why), sentence);
  }

  @Test
  void thePipelinesThatComeAlongCanBeRead() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("models/pipelines"))) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      assertEquals(4, all.size());
      for (Path file : all) {
        Pipeline pipeline = PipelineReader.read(file, TestCards.SHIPPED, List.of("person"));
        assertTrue(pipeline.classes().size() > 0, pipeline.name());
      }
    }
  }
}
