/**
 * Re-checks: results of households that the commune sends back to their enumerators, of its own
 * accord or after a complaint.
 *
 * <p>Comes in from: {@code POST /api/v1/rounds/{round}/households/{household}/return}, through
 * {@link vn.rasoat.server.recheck.ReturnForRecheck}. Goes out to: tablets, through {@link
 * vn.rasoat.server.inbox.AssignmentFeed}; later steps, by {@link
 * vn.rasoat.review.ReviewEvent.Returned} and {@link vn.rasoat.server.recheck.RecheckReader}. Closed
 * by {@link vn.rasoat.review.ReviewEvent.Received}. Owns the tables {@code recheck_*}.
 */
@NullMarked
package vn.rasoat.server.recheck;

import org.jspecify.annotations.NullMarked;
