package vn.rasoat.server.inbox;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * What the judgement answered for a sheet.
 *
 * @param resultClass code of the class; null while undecidable
 */
@Introspected
record SheetResult(@Nullable String resultClass, int resultPoints) {}
