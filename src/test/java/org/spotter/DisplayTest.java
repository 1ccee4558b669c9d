package org.spotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
  @Test
  void withoutTheVariableThereIsNone() {
    assertEquals("there is no display (DISPLAY is not set)", Display.obstacle("Linux", Map.of()));
  }

  @Test
  void aDisplayThatDoesNotAnswerIsNamed() {
    assertEquals(
        "the display :4711 does not answer", Display.obstacle("Linux", Map.of("DISPLAY", ":4711")));
    assertEquals(
        "the display nonsense does not answer",
        Display.obstacle("Linux", Map.of("DISPLAY", "nonsense")));
  }

  @Test
  void otherSystemsHaveOne() {
    assertNull(Display.obstacle("Windows 11", Map.of()));
    assertNull(Display.obstacle("Mac OS X", Map.of()));
  }

  @Test
  void missingLibrariesAreNamedByTheirPackages() {
    assertEquals(
        "the system lacks libgtk-3-0, libxtst6 (Debian: apt install them)",
        SystemLibraries.missingForWindow(l -> !l.contains("gtk") && !l.contains("Xtst")));
    assertNull(SystemLibraries.missingForText(l -> !l.contains("gtk")));
  }

  @Test
  void aLibraryThatIsNotThereDoesNotLoad() {
    assertEquals(
        !System.getProperty("os.name").contains("Linux"),
        SystemLibraries.loads("libspotter-is-no-such-library.so.9"));
  }
}
