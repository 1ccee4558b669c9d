package org.spotter.format.coco;

import java.util.List;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;

/// Captions belong to no category. In a project every annotation has one, so those of a file
/// without `categories` are filed under this, and a writer leaves it out again.
final class ImplicitCategory {
  private static final Extra MARK = new Extra("{\"implicit\":true}");

  static final Category CATEGORY = new Category(1, "caption", "", null, null, List.of(), MARK);

  private ImplicitCategory() {}

  static boolean is(Category category) {
    return category.extra().equals(MARK);
  }
}
