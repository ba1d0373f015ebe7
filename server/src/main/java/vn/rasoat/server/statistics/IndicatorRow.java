package vn.rasoat.server.statistics;

import io.micronaut.core.annotation.Introspected;

/** Sums of an indicator among the households of a class in a village. */
@Introspected
record IndicatorRow(String areaPath, String code, int deprived, int applicable) {}
