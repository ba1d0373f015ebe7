/**
 * Rounds of the review: opening one, the population totals its rates are measured against, and the
 * closing of its stages.
 *
 * <p>Comes in from: the administrator's pages of rounds; officials who close a stage. Goes out to:
 * the inbox, which asks whether a sheet's round is known; classification, which judges by the
 * round's edition and kind; statistics, which learn of a closing by {@link
 * vn.rasoat.review.ReviewEvent.StageClosed} and read the totals through {@link
 * vn.rasoat.server.round.RoundReader}. Owns the tables {@code round_*}. Law: QĐ 24/2021/QĐ-TTg,
 * Điều 3 and 4 (periodic and ongoing reviews).
 */
@NullMarked
package vn.rasoat.server.round;

import org.jspecify.annotations.NullMarked;
