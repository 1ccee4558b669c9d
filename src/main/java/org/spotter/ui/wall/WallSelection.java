package org.spotter.ui.wall;

import java.util.BitSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Which tiles of a wall are chosen, and which one has the focus: the one that keys start from. The
/// anchor is where a range begins that Shift draws on.
public final class WallSelection {
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper focus = new ReadOnlyIntegerWrapper(-1);
  private BitSet chosen = new BitSet();
  private int count;
  private int anchor = -1;

  /// Goes up with every change.
  public ReadOnlyIntegerProperty revision() {
    return revision.getReadOnlyProperty();
  }

  /// The tile that keys start from, -1 while there is none.
  public ReadOnlyIntegerProperty focus() {
    return focus.getReadOnlyProperty();
  }

  /// How many tiles there are to choose from.
  public int count() {
    return count;
  }

  /// How many are chosen.
  public int size() {
    return chosen.cardinality();
  }

  public boolean isEmpty() {
    return chosen.isEmpty();
  }

  public boolean contains(int index) {
    return index >= 0 && chosen.get(index);
  }

  /// The places of those chosen, ascending.
  public int[] indices() {
    return chosen.stream().toArray();
  }

  /// There are other tiles now: nothing is chosen, the first has the focus.
  public void reset(int newCount) {
    count = newCount;
    chosen = new BitSet();
    put(newCount > 0 ? 0 : -1, newCount > 0 ? 0 : -1);
  }

  /// Chooses this one alone.
  public void choose(int index) {
    chosen = new BitSet();
    chosen.set(checked(index));
    put(index, index);
  }

  /// Chooses these, with the focus on one of them.
  public void choose(IntStream indices, int newFocus) {
    chosen = new BitSet();
    indices.forEach(i -> chosen.set(checked(i)));
    put(newFocus, newFocus);
  }

  /// Adds one to those chosen, or takes it out.
  public void toggle(int index) {
    chosen.flip(checked(index));
    put(index, index);
  }

  /// Chooses all from the anchor to this one.
  public void extend(int index) {
    int from = anchor < 0 ? index : anchor;
    chosen = new BitSet();
    chosen.set(Math.min(from, checked(index)), Math.max(from, index) + 1);
    put(index, from);
  }

  /// Moves the focus and leaves what is chosen.
  public void focusOn(int index) {
    put(checked(index), index);
  }

  public void all() {
    chosen.set(0, count);
    put(focus.get(), anchor);
  }

  /// Chooses none; the focus stays.
  public void none() {
    chosen = new BitSet();
    put(focus.get(), anchor);
  }

  /// Those chosen before and those a rubber band touches.
  void band(BitSet before, BitSet touched) {
    chosen = (BitSet) before.clone();
    chosen.or(touched);
    int at = touched.isEmpty() ? focus.get() : touched.nextSetBit(0);
    put(at, at);
  }

  BitSet copy() {
    return (BitSet) chosen.clone();
  }

  private int checked(int index) {
    return java.util.Objects.checkIndex(index, count);
  }

  private void put(int newFocus, int newAnchor) {
    anchor = newAnchor;
    focus.set(newFocus);
    revision.set(revision.get() + 1);
  }
}
