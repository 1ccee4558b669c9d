package org.spotter.editing;

/// An edit that a tool made, with what is selected afterwards.
record Edited(Edit edit, Selection selection) {}
