package org.spotter.editing;

/// What reaches a tool: what a person does with pointer, wheel and keys, and what became of the
/// work on the picture that the tool asked for.
public sealed interface Input permits PointerEvent, WheelEvent, KeyEvent, TypedEvent, Answer {}
