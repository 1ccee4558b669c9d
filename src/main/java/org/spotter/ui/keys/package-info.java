/// Keys to be seen and to be changed: the sheet of all keys of a workspace, the card on which each
/// can be given another, the field that takes a key as it is pressed.
@NullMarked
package org.spotter.ui.keys;

import org.jspecify.annotations.NullMarked;
