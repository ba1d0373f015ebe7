/** Who did what: entries written in the transaction of the deed they tell of. Owns audit_entry. */
@NullMarked
package vn.rasoat.server.platform.audit;

import org.jspecify.annotations.NullMarked;
