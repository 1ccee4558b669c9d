package org.spotter.store.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Key.About;

/// Looks up the names of a query and finds out what its terms speak of.
///
/// Things beside each other are a group, and parentheses make a group of their own. A group that
/// names a run speaks of that run's predictions, any other of what the group around it speaks of,
/// at first annotations. Within a group each category begins a clause about objects, and what is
/// said of objects belongs to the category before it, or, before the first one, to that.
final class Resolver {
  private final Vocabulary vocabulary;
  private final ImageTerms images;
  private final ObjectTerms objects;

  Resolver(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    images = new ImageTerms(vocabulary);
    objects = new ObjectTerms(vocabulary, images);
  }

  /// @throws Fault.Found when a name is unknown, or a term makes no sense where it stands
  Query resolve(Syntax all) {
    return group(all, null);
  }

  private Query group(Syntax syntax, @Nullable Long run) {
    return switch (syntax) {
      case Syntax.Either either when oneObject(either) -> members(List.of(either), run);
      case Syntax.Either(List<Syntax> parts, _, _) ->
          new Query.Either(parts.stream().map(p -> group(p, run)).toList());
      case Syntax.Both(List<Syntax> parts, _, _) -> members(parts, run);
      case Syntax.Not _, Syntax.Word _, Syntax.Term _ -> members(List.of(syntax), run);
    };
  }

  private Query members(List<Syntax> parts, @Nullable Long around) {
    Long run = runOf(parts, around);
    Group group = new Group(run);
    parts.forEach(group::take);
    return group.query();
  }

  /// The run that the group names, else the one of the group around it.
  private @Nullable Long runOf(List<Syntax> parts, @Nullable Long around) {
    Long found = null;
    for (Syntax part : parts) {
      if (part instanceof Syntax.Term term && isRun(term)) {
        if (found != null) {
          throw new Fault.Found(
              term.at(),
              term.end() - term.at(),
              "two runs are named beside each other, so it is open whose predictions are meant",
              "write (run:a helmet) (run:b helmet)");
        }
        found = images.run(term, term.value()).id();
      }
    }
    return found == null ? around : found;
  }

  private static boolean isRun(Syntax.Term term) {
    return Key.of(term.key()).filter(Key.RUN::equals).isPresent() && Values.isEqual(term);
  }

  /// Whether everything in it is said of one object.
  private boolean oneObject(Syntax syntax) {
    return switch (syntax) {
      case Syntax.Either(List<Syntax> parts, _, _) -> parts.stream().allMatch(this::oneObject);
      case Syntax.Both(List<Syntax> parts, _, _) ->
          parts.stream().allMatch(this::oneObject)
              && parts.stream().filter(this::namesCategory).count() <= 1;
      case Syntax.Not _ -> false;
      case Syntax.Word word -> objects.category(word).isPresent();
      case Syntax.Term term -> isOfObject(key(term));
    };
  }

  /// @param key null for an attribute
  private static boolean isOfObject(@Nullable Key key) {
    return key == null || (key != Key.COUNT && key.about().compareTo(About.OBJECT) >= 0);
  }

  private boolean namesCategory(Syntax syntax) {
    return switch (syntax) {
      case Syntax.Either(List<Syntax> parts, _, _) -> parts.stream().anyMatch(this::namesCategory);
      case Syntax.Both(List<Syntax> parts, _, _) -> parts.stream().anyMatch(this::namesCategory);
      case Syntax.Not _ -> false;
      case Syntax.Word word -> objects.category(word).isPresent();
      case Syntax.Term term -> key(term) == Key.CATEGORY && Values.isEqual(term);
    };
  }

  /// The key, or null when the term is about an attribute.
  private @Nullable Key key(Syntax.Term term) {
    return objects.attribute(term).isPresent()
        ? null
        : Key.of(term.key()).orElseThrow(() -> unknown(term));
  }

  private Fault.Found unknown(Syntax.Term term) {
    List<String> words = new ArrayList<>(vocabulary.attributes());
    for (Key key : Key.values()) {
      words.add(key.word());
    }
    return new Fault.Found(
        term.at(),
        term.key().length(),
        "nothing is called " + term.key(),
        Values.near(term.key(), words)
            .map(n -> "did you mean " + n)
            .orElse("put \"quotes\" around a text that has a sign such as " + term.sign()));
  }

  /// One group while it is read.
  private final class Group {
    private final @Nullable Long run;
    private final List<Query> parts = new ArrayList<>();
    private Clause clause = new Clause();
    private Query.@Nullable Edited edited;
    private @Nullable Query doneBy;

    Group(@Nullable Long run) {
      this.run = run;
    }

    void take(Syntax syntax) {
      switch (syntax) {
        case Syntax.Word word -> word(word);
        case Syntax.Term term -> term(term);
        case Syntax.Not(Syntax inner, _, _) -> parts.add(new Query.Not(group(inner, run)));
        case Syntax.Either either when oneObject(either) -> objectTest(either);
        case Syntax.Either _, Syntax.Both _ -> parts.add(group(syntax, run));
      }
    }

    private void word(Syntax.Word word) {
      Optional<ObjectTest> category = objects.category(word);
      if (category.isPresent()) {
        named(category.get());
      } else {
        parts.add(new Query.NameContains(word.text()));
      }
    }

    private void objectTest(Syntax syntax) {
      if (namesCategory(syntax)) {
        named(test(syntax));
      } else {
        clause.add(test(syntax));
      }
    }

    private void named(ObjectTest category) {
      if (clause.isNamed()) {
        closeClause();
      }
      clause.name(category);
    }

    private void closeClause() {
      clause.query(run).ifPresent(parts::add);
      clause = new Clause();
    }

    private void term(Syntax.Term term) {
      Key key = key(term);
      if (key != null) {
        requireSign(key, term);
      }
      if (key == null) {
        clause.add(test(term));
      } else if (key == Key.COUNT) {
        clause.count(term);
      } else if (key.about() == About.EDIT) {
        edit((Query.Edited) images.resolve(key, term), term);
      } else if (key.about() == About.IMAGE) {
        image(key, term);
      } else {
        objectTest(term);
      }
    }

    private void image(Key key, Syntax.Term term) {
      Query query = images.resolve(key, term);
      if (isRun(term)) {
        doneBy = query;
      } else {
        parts.add(term.sign().equals("!=") ? new Query.Not(query) : query);
      }
    }

    /// What is said of an edit is said of one and the same.
    private void edit(Query.Edited more, Syntax.Term term) {
      if (term.sign().equals("!=")) {
        parts.add(new Query.Not(more));
        return;
      }
      Query.Edited known = edited == null ? new Query.Edited(null, null, null) : edited;
      edited =
          new Query.Edited(
              more.who() == null ? known.who() : more.who(),
              later(known.from(), more.from()),
              earlier(known.to(), more.to()));
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
      return (a == null || (b != null && b.isAfter(a))) ? b : a;
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
      return (a == null || (b != null && b.isBefore(a))) ? b : a;
    }

    private ObjectTest test(Syntax syntax) {
      return switch (syntax) {
        case Syntax.Either(List<Syntax> any, _, _) ->
            new ObjectTest.AnyOf(any.stream().map(this::test).toList());
        case Syntax.Both(List<Syntax> all, _, _) ->
            new ObjectTest.AllOf(all.stream().map(this::test).toList());
        case Syntax.Word word -> objects.category(word).orElseThrow();
        case Syntax.Term term -> test(term);
        case Syntax.Not _ -> throw new IllegalArgumentException("a minus is about images");
      };
    }

    private ObjectTest test(Syntax.Term term) {
      Optional<String> attribute = objects.attribute(term);
      Key key = attribute.isPresent() ? Key.MISSING : Key.of(term.key()).orElseThrow();
      requireObject(key, term);
      return attribute
          .map(a -> objects.says(a, term))
          .orElseGet(() -> {
            requireSign(key, term);
            return objects.resolve(key, term);
          });
    }

    private void requireObject(Key key, Syntax.Term term) {
      if (key.about() == About.PREDICTION && run == null) {
        throw fault(term, " is said of a run's predictions", "add run:NAME beside it");
      }
      if (key.about() == About.ANNOTATION && run != null) {
        throw fault(
            term,
            " is said of annotations, but the group names a run",
            "put the run and what is said of its predictions in parentheses");
      }
    }

    private static void requireSign(Key key, Syntax.Term term) {
      if (!key.isOrdered() && !Values.isEqual(term) && !term.sign().equals("!=")) {
        throw fault(term, " has no order", "write " + key.word() + ":" + term.value());
      }
    }

    private static Fault.Found fault(Syntax.Term term, String what, String hint) {
      return new Fault.Found(term.at(), term.end() - term.at(), term.key() + what, hint);
    }

    Query query() {
      closeClause();
      if (edited != null) {
        parts.add(edited);
      }
      if (doneBy != null && parts.stream().noneMatch(this::impliesDone)) {
        parts.addFirst(doneBy);
      }
      return parts.size() == 1 ? parts.getFirst() : new Query.Both(parts);
    }

    /// A prediction can only be on an image that the run has done.
    private boolean impliesDone(Query part) {
      return part instanceof Query.Objects o
          && run != null
          && run.equals(o.runId())
          && !o.count().contains(0);
    }
  }
}
