package org.spotter.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Fetches a file of known length into a part file, going on where an earlier attempt stopped (RFC
/// 9110, range requests). A part file is never taken for the whole: who asked checks the hash.
final class Download {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_REDIRECTS = 5;
  private static final int BUFFER = 1 << 16;

  private final HttpClient client;
  private final Progress progress;

  private Download(HttpClient client, Progress progress) {
    this.client = client;
    this.progress = progress;
  }

  /// Redirects are followed here, one by one, so that each is judged.
  private static HttpClient client() {
    HttpClient.Builder builder =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE);
    ProxySelector proxies = ProxySelector.getDefault();
    return (proxies == null ? builder : builder.proxy(proxies)).build();
  }

  /// A short text.
  ///
  /// @throws Problem when it cannot be had or is longer than `most` bytes
  static String text(URI url, int most, Progress progress) {
    try (HttpClient client = client()) {
      HttpResponse<InputStream> answer = new Download(client, progress).answer(url, 0);
      try (InputStream in = answer.body()) {
        require(answer, 200);
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
          throw new Problem(url + " is longer than " + most + " bytes, which no catalogue is.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new Problem(url + " cannot be read: " + Problem.reason(e) + ".", e);
    }
  }

  /// Fetches into a part file until it has its length.
  ///
  /// @throws Problem when it cannot; what came by then stays and is gone on with next time, unless
  ///   it can be no part of the file
  /// @throws Cancelled when asked to stop; likewise
  static void into(Path part, Catalogue.Offer offer, Progress progress) {
    try (HttpClient client = client()) {
      new Download(client, progress).fetch(part, offer);
    } catch (IOException e) {
      progress.check();
      throw stopped(part, offer, e);
    }
  }

  private void fetch(Path part, Catalogue.Offer offer) throws IOException {
    if (Files.exists(part) && Files.size(part) > offer.bytes()) {
      Files.delete(part);
    }
    long have = Files.exists(part) ? Files.size(part) : 0;
    requireRoom(part, offer.bytes() - have);
    if (have < offer.bytes()) {
      HttpResponse<InputStream> answer = answer(offer.url(), have);
      if (answer.statusCode() == 416) {
        answer.body().close();
        Files.deleteIfExists(part);
        have = 0;
        answer = answer(offer.url(), 0);
      }
      take(answer, part, offer, have);
    }
  }

  /// Writes what comes, behind what is there when the server goes on from there, else from the
  /// beginning.
  private void take(HttpResponse<InputStream> answer, Path part, Catalogue.Offer offer, long have)
      throws IOException {
    try (InputStream in = answer.body()) {
      require(answer, have > 0 ? new int[] {206, 200} : new int[] {200});
      boolean goesOn = answer.statusCode() == 206 && startsAt(answer, have);
      long from = goesOn ? have : 0;
      requireLength(answer, offer.bytes() - from, offer);
      StandardOpenOption how =
          goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
      try (OutputStream out =
          Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
        copy(in, out, offer, from);
      }
      if (Files.size(part) < offer.bytes()) {
        throw new IOException("the connection ended");
      }
    }
  }

  private void copy(InputStream in, OutputStream out, Catalogue.Offer offer, long from)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long done = from;
    try (Stall _ = Stall.watching(in, progress)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        progress.check();
        done += n;
        if (done > offer.bytes()) {
          throw new Problem(
              offer.url() + " sends more than the catalogue says; it is not the file.");
        }
        out.write(buffer, 0, n);
        progress.report("Downloading " + offer.name() + " (kB)", done / 1000, offer.bytes() / 1000);
      }
    }
  }

  private static boolean startsAt(HttpResponse<?> answer, long have) {
    return answer
        .headers()
        .firstValue("Content-Range")
        .map(r -> r.startsWith("bytes " + have + "-"))
        .orElse(false);
  }

  private static void requireLength(HttpResponse<?> answer, long rest, Catalogue.Offer offer) {
    long told = answer.headers().firstValueAsLong("Content-Length").orElse(rest);
    if (told != rest) {
      throw new Problem(
          offer.url()
              + " is not as long as the catalogue says; it is not the file, or another version.");
    }
  }

  private static void require(HttpResponse<?> answer, int... wanted) {
    for (int code : wanted) {
      if (answer.statusCode() == code) {
        return;
      }
    }
    String why = answer.statusCode() == 404 ? "there is no such file" : "it does not give it";
    throw new Problem(
        "The server of " + answer.uri() + " says " + answer.statusCode() + ": " + why + ".");
  }

  private static void requireRoom(Path part, long bytes) throws IOException {
    Path folder = part.toAbsolutePath().getParent();
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < bytes) {
      throw new Problem(
          "There is not enough room in "
              + folder
              + ": "
              + bytes / 1_000_000
              + " MB are needed and "
              + free / 1_000_000
              + " MB are free.");
    }
  }

  private HttpResponse<InputStream> answer(URI url, long from) throws IOException {
    URI at = url;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      progress.check();
      HttpResponse<InputStream> answer = ask(at, from);
      String location = answer.headers().firstValue("Location").orElse("");
      if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
        return answer;
      }
      answer.body().close();
      at = Links.followed(at, location);
    }
    throw new Problem(url + " points on and on; Spotter follows " + MOST_REDIRECTS + " times.");
  }

  private HttpResponse<InputStream> ask(URI url, long from) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).timeout(PATIENCE).header("Accept-Encoding", "identity");
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    }
  }

  private static Problem stopped(Path part, Catalogue.Offer offer, IOException e) {
    long have = part.toFile().length();
    return new Problem(
        "The download of "
            + offer.name()
            + " stopped after "
            + have / 1000
            + " of "
            + offer.bytes() / 1000
            + " kB ("
            + Problem.reason(e)
            + "); start it again and it goes on from there.",
        e);
  }
}
