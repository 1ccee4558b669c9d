package org.spotter.editing;

/// A plain character key went down. A tool that has no use for it answers with its own state, and
/// the key goes on to the window's key map.
///
/// @param character in lower case, as printed on the key
public record TypedEvent(char character) implements Input {}
