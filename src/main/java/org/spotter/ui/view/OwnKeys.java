package org.spotter.ui.view;

import javafx.scene.input.KeyEvent;

/// A control that has a use for some plain keys while it has the focus; they are not the key map's
/// then.
public interface OwnKeys {
  boolean wants(KeyEvent event);
}
