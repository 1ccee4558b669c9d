package org.spotter;

/// The door of the house: chooses between the command line and the window.
public final class Main {
  private Main() {}

  static void main(String[] args) {
    System.out.println("spotter");
  }
}
