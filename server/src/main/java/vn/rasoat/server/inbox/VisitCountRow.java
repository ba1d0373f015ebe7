package vn.rasoat.server.inbox;

import io.micronaut.core.annotation.Introspected;

/** Households of a village by what came of the last visit to them, and all visits to these. */
@Introspected
record VisitCountRow(String areaPath, String outcome, long households, long visits) {}
