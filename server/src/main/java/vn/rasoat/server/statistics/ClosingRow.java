package vn.rasoat.server.statistics;

import io.micronaut.core.annotation.Introspected;

/** An area closed in a stage, at a time in milliseconds. */
@Introspected
record ClosingRow(String areaPath, long closedAt) {}
