/// The language in which people say which images and which objects they mean, as `helmet count>=2
/// state:done -tag:night`.
///
/// [org.spotter.store.query.Queries] reads a text into a typed [org.spotter.store.query.Query], or
/// says where it cannot and what might help; [org.spotter.store.query.Completion] tells what could
/// be typed next. Both know the project only by its [org.spotter.store.query.Vocabulary]. The store
/// makes SQL of a query; nothing here knows a database. docs/query.md is the guide.
@NullMarked
package org.spotter.store.query;

import org.jspecify.annotations.NullMarked;
