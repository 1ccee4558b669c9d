/// The canvas: a picture with the shapes on it, and the hand that works on them.
///
/// [CanvasView] is the one node the window embeds. It shows a [ScreenPicture] and a
/// `editing.Document`, feeds pointer and keys to the chosen `editing.Tool`, and hands each finished
/// gesture to the window as one labelled change. It decides nothing itself: tools do, and the
/// window stores.
///
/// A [Sheet] is one view of the picture, made of layers: picture, resting shapes, tags, and the
/// live layer with what a tool shows. Each is redrawn only when what it shows has changed; a drag
/// touches the live layer alone. The resting shapes are plain pixels ([InkLayer], drawn by
/// `canvas.ink`): when there are very many, zooming scales what is there and the sharp picture is
/// drawn in the background. [Viewport] is the arithmetic of zoom and pan, a value without JavaFX.
/// Annotations and predictions become [Figure]s, which is what painters know; a [Surface] is plain
/// pixels or a JavaFX canvas, so that a shape looks the same at rest and in the hand. Drawing
/// happens in the layout pass, so that many changes between two frames cost one drawing.
///
/// [Navigation] keeps what is in view, [Showing] what is on the sheets, [Hands] tells what moves
/// the view from what is the tool's, [Display] holds what a person sets about the look.
@NullMarked
package org.spotter.ui.canvas;

import org.jspecify.annotations.NullMarked;
