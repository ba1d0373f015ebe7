/**
 * The households of a commune and the file of each: what was answered, what came of it, and why.
 *
 * <p>Comes in from: {@link vn.rasoat.review.ReviewEvent.Classified}, upon which the row of the
 * household is made anew; officials who look, search and decide over held sheets. Goes out to:
 * their browsers and paper. Owns the table {@code household_current}, which {@link
 * vn.rasoat.server.household.ProjectHouseholds} can rebuild. Law: the standard of the round's
 * edition, whose articles stand beside each result.
 */
@NullMarked
package vn.rasoat.server.household;

import org.jspecify.annotations.NullMarked;
