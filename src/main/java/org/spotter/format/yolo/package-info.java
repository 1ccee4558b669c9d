/// YOLO's folders: a picture `…/images/NAME.jpg` has its labels in `…/labels/NAME.txt`, one line an
/// object, in parts of the picture; `data.yaml` or `classes.txt` names the classes.
///
/// Read are boxes, polygons and poses; written are boxes.
@NullMarked
package org.spotter.format.yolo;

import org.jspecify.annotations.NullMarked;
