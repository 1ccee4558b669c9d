package org.spotter.editing;

/// What a person does: pointer or key.
public sealed interface Input permits PointerEvent, KeyEvent {}
