package org.spotter.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.ModelsModel;
import org.spotter.ui.model.OpenProject;

final class PrelabelCard {
  PrelabelCard(Window window, OpenProject open, ModelsModel models) {}
  void show(@Nullable String model, List<Long> chosen) {}
}
