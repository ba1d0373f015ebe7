package vn.rasoat.criteria;

import org.jspecify.annotations.Nullable;

/**
 * A question whose answer is missing and could change a result.
 *
 * @param memberId the member to ask about; null for the household
 * @param question its code
 */
public record OpenQuestion(@Nullable String memberId, String question) {}
