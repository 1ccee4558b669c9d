package org.spotter.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Run;
import org.spotter.store.query.Suggestion.Kind;

/// Tells what could be typed next in a query.
public final class Completion {
  private static final int MOST = 30;

  private final Vocabulary vocabulary;

  public Completion(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// What could stand where the caret is: what begins as what is typed there comes first, what
  /// contains it after that. Empty where nothing can be said.
  ///
  /// @param caret a place in the text, 0 to its length
  public List<Suggestion> at(String text, int caret) {
    try {
      List<Token> tokens = Tokens.ofUnfinished(text.substring(0, caret));
      return at(tokens, tail(text, caret));
    } catch (Fault.Found e) {
      return List.of();
    }
  }

  /// Where the word under the caret ends.
  private static int tail(String text, int caret) {
    int end = caret;
    while (end < text.length()
        && !Tokens.isSpace(text.charAt(end))
        && "()\":=!<>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private List<Suggestion> at(List<Token> tokens, int end) {
    Token last = tokens.get(Math.max(0, tokens.size() - 2));
    boolean touched = tokens.size() > 1 && last.end() == tokens.getLast().at();
    if (touched && last.is(Token.Kind.VALUE)) {
      return values(tokens.get(tokens.size() - 4).text(), last, end);
    }
    boolean word = touched && (last.is(Token.Kind.WORD) || last.is(Token.Kind.QUOTED));
    int at = word ? last.at() : tokens.getLast().at();
    return ranked(words(), word ? last.text() : "", at, end);
  }

  private Stream<Candidate> words() {
    return Stream.of(
            vocabulary.categories().stream().map(c -> Candidate.of(Kind.CATEGORY, c.name())),
            vocabulary.attributes().stream().map(Completion::attribute),
            Stream.of(Key.values())
                .map(k -> new Candidate(Kind.KEY, k.word(), k.word() + (k.isOrdered() ? "" : ":"))),
            Stream.of("or", "not").map(w -> new Candidate(Kind.WORD, w, w)))
        .flatMap(s -> s);
  }

  private static Candidate attribute(String name) {
    String key = Key.of(name).isPresent() ? "@" + name : name;
    return new Candidate(Kind.ATTRIBUTE, name, Queries.quoted(key) + ":");
  }

  private List<Suggestion> values(String key, Token value, int end) {
    return ranked(candidates(key), value.text(), value.at(), end);
  }

  private Stream<Candidate> candidates(String word) {
    String name = word.startsWith("@") ? word.substring(1) : word;
    Optional<Key> key = word.startsWith("@") ? Optional.empty() : Key.of(word);
    return key.map(this::candidates).orElseGet(() -> options(name));
  }

  private Stream<Candidate> candidates(Key key) {
    Stream<Candidate> named =
        switch (key.value()) {
          case TEXT, NUMBER, TIME, CHOICE -> Stream.of();
          case CATEGORY ->
              vocabulary.categories().stream().map(c -> Candidate.of(Kind.CATEGORY, c.name()));
          case ATTRIBUTE ->
              vocabulary.attributes().stream().map(a -> Candidate.of(Kind.ATTRIBUTE, a));
          case RUN -> vocabulary.runs().stream().map(Run::name).map(r -> Candidate.of(Kind.RUN, r));
          case TAG -> vocabulary.tags().stream().map(t -> Candidate.of(Kind.TAG, t));
          case PERSON -> vocabulary.people().stream().map(p -> Candidate.of(Kind.PERSON, p));
        };
    return Stream.concat(named, key.choices().stream().map(c -> Candidate.of(Kind.VALUE, c)));
  }

  private Stream<Candidate> options(String attribute) {
    List<String> options = new ArrayList<>();
    for (Category category : vocabulary.categories()) {
      for (Attribute a : category.attributes()) {
        if (a.name().equalsIgnoreCase(attribute)) {
          options.addAll(options(a));
        }
      }
    }
    options.add("none");
    return options.stream().distinct().map(o -> Candidate.of(Kind.VALUE, o));
  }

  private static List<String> options(Attribute attribute) {
    return switch (attribute) {
      case Attribute.Choice choice -> choice.options();
      case Attribute.YesNo _ -> List.of("yes", "no");
      case Attribute.Numeric _, Attribute.Text _ -> List.of();
    };
  }

  private static List<Suggestion> ranked(
      Stream<Candidate> candidates, String typed, int at, int end) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    List<Candidate> all =
        candidates.filter(c -> c.lower().contains(wanted) && !c.insert().equals(typed)).toList();
    return Stream.concat(
            all.stream().filter(c -> c.lower().startsWith(wanted)),
            all.stream().filter(c -> !c.lower().startsWith(wanted)))
        .limit(MOST)
        .map(c -> new Suggestion(c.kind(), c.shown(), c.insert(), at, end))
        .toList();
  }

  private record Candidate(Kind kind, String shown, String insert) {
    static Candidate of(Kind kind, String name) {
      return new Candidate(kind, name, Queries.quoted(name));
    }

    String lower() {
      return shown.toLowerCase(Locale.ROOT);
    }
  }
}
