/// The numbers of a project as charts, over all images or those of a query; each bar opens its
/// images.
///
/// [org.spotter.ui.stats.StatsModel] counts out of the window's thread,
/// [org.spotter.ui.stats.StatsCharts] makes charts of the counts, [org.spotter.ui.stats.StatsPage]
/// shows them.
@NullMarked
package org.spotter.ui.stats;

import org.jspecify.annotations.NullMarked;
