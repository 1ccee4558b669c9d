package org.spotter.task;

import org.jspecify.annotations.Nullable;

/// Bad input or a state of the machine that stops the work, told as one plain sentence: what,
/// where, what to do. It is shown to a person as it is, without a stack trace; the command line
/// ends with exit code 2.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param sentence what is wrong, in which file and where in it, and what to do
  public Problem(String sentence) {
    super(sentence);
  }

  public Problem(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /// The sentence for a person.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
