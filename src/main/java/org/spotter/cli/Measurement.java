package org.spotter.cli;

/// What one case of a benchmark took.
///
/// @param name of the case
/// @param unit `ms` or `MB`
/// @param median half took less
/// @param p90 nine of ten took less
/// @param p99 ninety-nine of a hundred took less
public record Measurement(String name, String unit, double median, double p90, double p99) {}
