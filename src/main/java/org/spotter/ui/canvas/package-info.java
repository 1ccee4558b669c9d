/// The canvas: a picture with the shapes on it, and the hand that works on them.
///
/// [CanvasView] is the one node the window embeds. It shows a [ScreenPicture] and a
/// `editing.Document`, feeds pointer and keys to the chosen `editing.Tool`, and hands each finished
/// gesture to the window as one labelled change. It decides nothing itself: tools do, and the
/// window stores.
///
/// A [Sheet] is one view of the picture, made of layers: picture, resting shapes, tags, and the
/// live layer with what a tool shows. Each is redrawn only when what it shows has changed; a drag
/// touches the live layer alone. [Viewport] is the arithmetic of zoom and pan, a value without
/// JavaFX. Annotations and predictions become [Figure]s, which is what painters know. Drawing
/// happens in the layout pass, so that many changes between two frames cost one drawing.
@NullMarked
package org.spotter.ui.canvas;

import org.jspecify.annotations.NullMarked;
