package org.spotter.ui.images;

import org.spotter.app.PictureStanding;
import org.spotter.ui.model.Messages;

/// The words for a picture that is not what it was.
final class Standing {
  private Standing() {}

  /// Empty when all is well.
  static String words(PictureStanding standing) {
    return switch (standing) {
      case AS_IT_WAS -> "";
      case MISSING, REPLACED -> Messages.word("standing", standing);
    };
  }
}
