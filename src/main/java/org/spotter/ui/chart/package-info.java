/// Charts that lead somewhere: every bar, point and cell has its number in a tip, says it to a
/// screen reader, is reached by keyboard, and hands over the key its caller gave it, so that the
/// caller can open exactly what is behind it.
///
/// What is shown are immutable values ([org.spotter.ui.chart.Bars], [org.spotter.ui.chart.Lines],
/// [org.spotter.ui.chart.Grid]); a view takes a new value and is told what happens when a part is
/// opened:
///
/// | view | shows | made of |
/// |---|---|---|
/// | [org.spotter.ui.chart.BarList] | bars lying beside their names, beside or behind each other, thousands of rows | a virtual list: names may be long or equal, which an axis cannot show |
/// | [org.spotter.ui.chart.ColumnChart] | standing bars, stacked bars, histograms | `javafx.scene.chart` |
/// | [org.spotter.ui.chart.LinePlot] | lines with points, and a point on them that can be dragged | `javafx.scene.chart` |
/// | [org.spotter.ui.chart.GridPlot] | a matrix with its counts, a heat map | drawn, as sixty categories make 3,721 cells |
///
/// A chart is one stop of the Tab key; arrows go from part to part, Enter or Space opens. Colours
/// are `-color-chart-1` to `-color-chart-8` of the appearance, Okabe and Ito's, which people with
/// any kind of colour vision tell apart.
@NullMarked
package org.spotter.ui.chart;

import org.jspecify.annotations.NullMarked;
