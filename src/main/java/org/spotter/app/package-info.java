/// The use cases, one class each: what the command line and the window do, without knowing either.
/// Here the rooms below meet, which never see each other.
@NullMarked
package org.spotter.app;

import org.jspecify.annotations.NullMarked;
