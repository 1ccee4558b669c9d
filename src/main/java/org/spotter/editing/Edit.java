package org.spotter.editing;

import org.spotter.dataset.Change;

/// A finished gesture or operation: what it is called and what it changes.
///
/// @param verb what the person did, for the history
/// @param change one step of undo
public record Edit(Verb verb, Change change) {
  /// What was done. The window finds its words under `edit.NAME`; an operation is called in the
  /// history by its own name.
  ///
  /// @param name lower-case words with hyphens
  public record Verb(String name) {
    public static final Verb DRAW = new Verb("draw");
    public static final Verb MOVE = new Verb("move");
    public static final Verb RESIZE = new Verb("resize");
    public static final Verb RECATEGORISE = new Verb("recategorise");
    public static final Verb DELETE = new Verb("delete");
    public static final Verb PASTE = new Verb("paste");
    public static final Verb CUT = new Verb("cut");
    public static final Verb ADD_PART = new Verb("add-part");
    public static final Verb CUT_HOLE = new Verb("cut-hole");
    public static final Verb PAINT = new Verb("paint");
    public static final Verb ERASE = new Verb("erase");
    public static final Verb FILL = new Verb("fill");
    public static final Verb PLACE_JOINTS = new Verb("place-joints");
    public static final Verb MOVE_JOINT = new Verb("move-joint");
    public static final Verb SHOW_JOINT = new Verb("show-joint");
    public static final Verb ADD_VERTEX = new Verb("add-vertex");
    public static final Verb MOVE_VERTEX = new Verb("move-vertex");
    public static final Verb REMOVE_VERTEX = new Verb("remove-vertex");
  }
}
