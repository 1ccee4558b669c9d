package org.spotter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// A list of models that can be downloaded, from a file or address that a person names. None comes
/// along and nothing is asked of the network unless somebody asks.
///
/// @param origin where it was read
/// @param models in its order, names differ
public record Catalogue(String origin, List<Offer> models) {
  private static final int MOST_BYTES = 4 << 20;
  private static final long MOST_MODEL = 8L << 30;

  public Catalogue {
    models = List.copyOf(models);
  }

  /// A model that can be downloaded.
  ///
  /// @param name what it will be called
  /// @param url of the `.onnx` file
  /// @param sha256 of that file, in lower-case hexadecimal
  /// @param bytes of that file
  /// @param licence an SPDX identifier where there is one
  /// @param source where the weights come from
  /// @param about what it is and how good, may be empty
  /// @param card the rest of its card as JSON, or an empty text where the file tells all
  /// @param answers to what the file leaves open, where there is no card
  public record Offer(
      String name,
      URI url,
      String sha256,
      long bytes,
      String licence,
      String source,
      String about,
      String card,
      Map<String, String> answers) {
    public Offer {
      answers = Map.copyOf(answers);
    }
  }

  /// @param fileOrUrl a file, or an address that begins with `https://`
  /// @throws Problem when it cannot be read or is wrong, with what is wrong where
  public static Catalogue read(String fileOrUrl, Progress progress) {
    boolean address = fileOrUrl.matches("(?i)[a-z]+://.*");
    return address
        ? parse(fileOrUrl, Download.text(Links.of(fileOrUrl), MOST_BYTES, progress))
        : parse(fileOrUrl, file(fileOrUrl));
  }

  /// The model of this name.
  ///
  /// @throws Problem when there is none
  public Offer named(String name) {
    return models.stream()
        .filter(o -> o.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "The catalogue "
                    + origin
                    + " has no model '"
                    + name
                    + "'; it has "
                    + (models.isEmpty()
                        ? "none"
                        : String.join(", ", models.stream().map(Offer::name).toList()))
                    + "."));
  }

  private static String file(String name) {
    try {
      Path file = Path.of(name);
      if (Files.size(file) > MOST_BYTES) {
        throw new Problem("The catalogue " + name + " is over 4 MB, which no catalogue is.");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Problem("The catalogue " + name + " cannot be read: " + Problem.reason(e) + ".", e);
    } catch (InvalidPathException e) {
      throw new Problem("'" + name + "' is not the name of a file.", e);
    }
  }

  static Catalogue parse(String origin, String text) {
    try {
      JsonNode models = new ObjectMapper().readTree(text).path("models");
      if (!models.isArray()) {
        throw new Problem("The catalogue " + origin + " has no list 'models'; see docs/models.md.");
      }
      List<Offer> offers = new ArrayList<>();
      for (JsonNode model : models) {
        Offer offer = new Fields(origin, offers.size() + 1, model).offer();
        if (offers.stream().anyMatch(o -> o.name().equals(offer.name()))) {
          throw new Problem(
              "The catalogue " + origin + " has two models named '" + offer.name() + "'.");
        }
        offers.add(offer);
      }
      return new Catalogue(origin, offers);
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      String at = where == null ? "" : " (line " + where.getLineNr() + ")";
      throw new Problem("The catalogue " + origin + " is not JSON" + at + ".", e);
    }
  }

  /// The fields of one model, checked as they are taken.
  private record Fields(String origin, int number, JsonNode node) {
    Offer offer() {
      String hash = text("sha256").toLowerCase(Locale.ROOT);
      if (!hash.matches("[0-9a-f]{64}")) {
        throw wrong("'sha256' needs 64 hexadecimal digits");
      }
      long bytes = node.path("bytes").asLong();
      if (bytes < 1 || bytes > MOST_MODEL) {
        throw wrong("'bytes' needs the file's length, up to 8 GB");
      }
      JsonNode card = node.path("card");
      return new Offer(
          text("name"),
          url(),
          hash,
          bytes,
          text("licence"),
          node.path("source").asText("not told"),
          node.path("about").asText(""),
          card.isObject() ? card.toString() : "",
          answers());
    }

    /// An address of its own, or one beside the catalogue's.
    private URI url() {
      try {
        URI own = new URI(text("url"));
        return Links.checked(own.isAbsolute() ? own : new URI(origin).resolve(own));
      } catch (URISyntaxException e) {
        throw wrong("'url' is no address");
      }
    }

    private Map<String, String> answers() {
      Map<String, String> answers = new LinkedHashMap<>();
      node.path("answers")
          .properties()
          .forEach(e -> answers.put(e.getKey(), e.getValue().asText()));
      return answers;
    }

    private String text(String key) {
      String text = node.path(key).asText("").strip();
      if (text.isEmpty()) {
        throw wrong("'" + key + "' is missing");
      }
      return text;
    }

    private Problem wrong(String what) {
      return new Problem("The catalogue " + origin + ", model " + number + ": " + what + ".");
    }
  }
}
