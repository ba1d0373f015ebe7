package vn.rasoat.server.inbox;

import vn.rasoat.review.VisitOutcome;

/**
 * How far the visits of a village are.
 *
 * @param areaPath path of the village
 * @param outcome what came of the last visit to each of these households
 * @param households how many there are, at least 1
 * @param visits all visits to them, at least as many
 */
public record VisitCount(String areaPath, VisitOutcome outcome, long households, long visits) {}
