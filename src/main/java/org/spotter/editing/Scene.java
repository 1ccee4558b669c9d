package org.spotter.editing;

/// What a tool works on at the moment of an event.
public record Scene(Document document, Selection selection, Settings settings) {}
