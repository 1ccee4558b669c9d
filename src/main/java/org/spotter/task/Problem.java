package org.spotter.task;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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

  /// Why the system refused, as a clause for a sentence; Java's own message often is no more than
  /// the name of the file.
  public static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "there is no such file or folder";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      case IOException _ -> String.valueOf(e.getMessage());
    };
  }

  /// The sentence for a person.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
