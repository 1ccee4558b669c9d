/// Spotter: label images and find out where vision models fail. Each package is a room of the house
/// and may use only the rooms that the architecture test names.
@NullMarked
package org.spotter;

import org.jspecify.annotations.NullMarked;
