package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Downloads from a server on this machine that does all that servers do.
class FetchModelTest {
  private static final Path MODEL =
      Path.of("models/selfie-segmentation-general/selfie_segmentation_general.onnx");

  @TempDir Path folder;
  private final Map<String, Handler> handlers = new HashMap<>();
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private byte[] model = new byte[0];

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void serve() throws IOException {
    model = Files.readAllBytes(MODEL);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::route);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void route(HttpExchange exchange) throws IOException {
    try (exchange) {
      String range = exchange.getRequestHeaders().getFirst("Range");
      ranges.add(range == null ? "" : range);
      handlers
          .getOrDefault(exchange.getRequestURI().getPath(), e -> e.sendResponseHeaders(404, -1))
          .handle(exchange);
    }
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Catalogue.Offer offer(String path, String sha256, long bytes) {
    return Catalogue.parse(
            "a test",
            """
            {"models": [{"name": "my persons", "url": "%s", "sha256": "%s", "bytes": %d,
              "licence": "Apache-2.0", "source": "a test"}]}
            """
                .formatted(url(path), sha256, bytes))
        .named("my persons");
  }

  private Catalogue.Offer good(String path) {
    return offer(path, ModelCards.sha256(MODEL), model.length);
  }

  private ModelCard fetched(Catalogue.Offer offer) {
    return FetchModel.run(offer, folder, Progress.NONE);
  }

  private String refused(Catalogue.Offer offer) {
    return assertThrows(Problem.class, () -> fetched(offer)).sentence();
  }

  private void whole(HttpExchange e) throws IOException {
    e.sendResponseHeaders(200, model.length);
    e.getResponseBody().write(model);
  }

  /// What a server does that knows ranges.
  private void ranged(HttpExchange e) throws IOException {
    String range = e.getRequestHeaders().getFirst("Range");
    if (range == null) {
      whole(e);
      return;
    }
    int from = Integer.parseInt(range.replaceAll("\\D", ""));
    e.getResponseHeaders()
        .add("Content-Range", "bytes " + from + "-" + (model.length - 1) + "/" + model.length);
    e.sendResponseHeaders(206, model.length - from);
    e.getResponseBody().write(model, from, model.length - from);
  }

  /// Says that it sends all and stops in the middle.
  private void broken(HttpExchange e) throws IOException {
    e.sendResponseHeaders(200, model.length);
    e.getResponseBody().write(model, 0, model.length / 2);
    e.getResponseBody().flush();
  }

  private void nothingIsVisible() throws IOException {
    assertEquals(List.of(), ModelCards.find(List.of(folder)).cards());
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(
          List.of(),
          all.map(p -> p.getFileName().toString()).filter(n -> !n.startsWith(".")).toList());
    }
  }

  @Test
  void aModelWithTheRightHashIsAddedWithItsCard() {
    handlers.put("/m.onnx", this::whole);
    ModelCard card = fetched(good("/m.onnx"));
    assertEquals("my persons", card.name());
    assertEquals("Apache-2.0", card.licence());
    assertEquals(card, ModelCards.of("my persons", List.of(folder)));
    ModelCards.verify(card);
    assertTrue(refused(good("/m.onnx")).contains("already"));
  }

  @Test
  void whatWasInterruptedGoesOnWhereItStopped() throws IOException {
    handlers.put("/m.onnx", this::broken);
    assertTrue(refused(good("/m.onnx")).contains("goes on from there"));
    nothingIsVisible();
    handlers.put("/m.onnx", this::ranged);
    fetched(good("/m.onnx"));
    assertEquals(List.of("", "bytes=" + model.length / 2 + "-"), ranges);
  }

  @Test
  void aServerWithoutRangesSendsAllAnew() {
    handlers.put("/m.onnx", this::broken);
    refused(good("/m.onnx"));
    handlers.put("/m.onnx", this::whole);
    assertEquals("my persons", fetched(good("/m.onnx")).name());
  }

  @Test
  void aRangeThatIsRefusedBeginsAnew() throws IOException {
    handlers.put("/m.onnx", this::broken);
    refused(good("/m.onnx"));
    handlers.put(
        "/m.onnx",
        e -> {
          if (e.getRequestHeaders().containsKey("Range")) {
            e.sendResponseHeaders(416, -1);
          } else {
            whole(e);
          }
        });
    assertEquals("my persons", fetched(good("/m.onnx")).name());
  }

  @Test
  void theWrongHashIsNeverVisible() throws IOException {
    handlers.put("/m.onnx", this::whole);
    String sentence = refused(offer("/m.onnx", "0".repeat(64), model.length));
    assertTrue(sentence.contains("not the file of the catalogue"), sentence);
    nothingIsVisible();
    try (Stream<Path> left = Files.list(folder.resolve(".downloads"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void theRightHashOfWhatIsNoModelIsNeverVisible() throws IOException {
    model = Arrays.copyOf(model, 1000);
    handlers.put("/m.onnx", this::whole);
    Path cut = Files.write(folder.resolve(".cut"), model);
    String sentence = refused(offer("/m.onnx", ModelCards.sha256(cut), 1000));
    assertTrue(sentence.contains("not an ONNX model"), sentence);
    nothingIsVisible();
  }

  @Test
  void aMissingFileAndAWrongLengthAreSaid() throws IOException {
    assertTrue(refused(good("/nothing")).contains("404: there is no such file"));
    handlers.put("/m.onnx", this::whole);
    assertTrue(refused(offer("/m.onnx", ModelCards.sha256(MODEL), 77)).contains("not as long"));
    nothingIsVisible();
  }

  @Test
  void aRedirectOnThisMachineIsFollowedAndOneAbroadIsNot() {
    handlers.put("/m.onnx", this::whole);
    handlers.put("/moved", e -> redirect(e, "/m.onnx"));
    assertEquals("my persons", fetched(good("/moved")).name());
    handlers.put("/abroad", e -> redirect(e, "http://example.org/m.onnx"));
    Catalogue.Offer other =
        Catalogue.parse(
                "a test",
                """
                {"models": [{"name": "other", "url": "%s", "sha256": "%s", "bytes": 5,
                  "licence": "MIT"}]}
                """
                    .formatted(url("/abroad"), "0".repeat(64)))
            .named("other");
    assertTrue(refused(other).contains("does not fetch from http://example.org"));
    handlers.put("/round", e -> redirect(e, "/round"));
    assertTrue(refused(renamed("/round")).contains("points on and on"));
  }

  private Catalogue.Offer renamed(String path) {
    Catalogue.Offer o = good(path);
    return new Catalogue.Offer(
        "third", o.url(), o.sha256(), o.bytes(), o.licence(), o.source(), "", "", Map.of());
  }

  private static void redirect(HttpExchange e, String to) throws IOException {
    e.getResponseHeaders().add("Location", to);
    e.sendResponseHeaders(302, -1);
  }

  /// The server never says more than half; the person does not want to wait.
  @Test
  void cancellingAStalledDownloadKeepsWhatCame() throws IOException {
    var over = new java.util.concurrent.CountDownLatch(1);
    handlers.put(
        "/m.onnx",
        e -> {
          e.sendResponseHeaders(200, model.length);
          e.getResponseBody().write(model, 0, model.length / 2);
          e.getResponseBody().flush();
          await(over);
        });
    assertThrows(Cancelled.class, () -> FetchModel.run(good("/m.onnx"), folder, new Impatient()));
    over.countDown();
    nothingIsVisible();
    assertTrue(
        Files.size(folder.resolve(".downloads").resolve(ModelCards.sha256(MODEL) + ".part")) > 0);
  }

  private static void await(java.util.concurrent.CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks to stop once something came.
  private static final class Impatient implements Progress {
    private volatile boolean came;

    @Override
    public void report(String what, long done, long total) {
      came |= done > 0;
    }

    @Override
    public boolean cancelled() {
      return came;
    }
  }

  @Test
  void whatDoesNotFitOnTheDiskIsRefusedBeforeAnythingIsSent() {
    Catalogue.Offer huge = offer("/m.onnx", "0".repeat(64), 8L << 30);
    Catalogue.Offer tooMuch =
        new Catalogue.Offer(
            huge.name(),
            huge.url(),
            huge.sha256(),
            Long.MAX_VALUE / 2,
            "MIT",
            "",
            "",
            "",
            Map.of());
    assertTrue(refused(tooMuch).contains("not enough room"));
    assertEquals(List.of(), ranges);
  }

  @Test
  void aCatalogueIsReadFromAnAddressWithAddressesBesideIt() {
    String text =
        """
        {"models": [{"name": "a", "url": "m.onnx", "sha256": "%s", "bytes": %d, "licence": "MIT",
          "card": {"task": "segmentation", "input": {"name": "x"}}}]}
        """
            .formatted("0".repeat(64), 5);
    handlers.put(
        "/list/catalogue.json",
        e -> {
          e.sendResponseHeaders(200, text.length());
          e.getResponseBody().write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
    Catalogue read = Catalogue.read(url("/list/catalogue.json"), Progress.NONE);
    assertEquals(url("/list/m.onnx"), read.models().getFirst().url().toString());
    assertFalse(read.models().getFirst().card().isEmpty());
  }

  @Test
  void whatIsWrongInACatalogueIsSaid() {
    assertTrue(wrong("{}").contains("no list 'models'"));
    assertTrue(wrong("{\"models\": [").contains("not JSON"));
    assertTrue(wrong("{\"models\": [{}]}").contains("model 1: 'sha256'"));
    assertTrue(
        assertThrows(
                Problem.class, () -> Catalogue.read("http://example.org/c.json", Progress.NONE))
            .sentence()
            .contains("only addresses with https://"));
    assertTrue(
        assertThrows(Problem.class, () -> Catalogue.read("file:///etc/passwd", Progress.NONE))
            .sentence()
            .contains("does not fetch"));
  }

  private static String wrong(String text) {
    return assertThrows(Problem.class, () -> Catalogue.parse("list.json", text)).sentence();
  }
}
