/**
 * Counts of a round: households by class and area, and the deprivation table of the indicators, for
 * what is current and for each closed stage.
 *
 * <p>Comes in from: {@link vn.rasoat.review.ReviewEvent}s alone, in the transaction of what they
 * tell of. Goes out to: the district page and {@code GET /api/v1/statistics/}. Owns the tables
 * {@code statistics_*}, which can be made anew from the events at any time ({@link
 * vn.rasoat.server.statistics.RebuildStatistics}). Law: the tables follow the reports in practice
 * under TT 07/2021/TT-BLĐTBXH.
 */
@NullMarked
package vn.rasoat.server.statistics;

import org.jspecify.annotations.NullMarked;
