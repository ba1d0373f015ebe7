/** What every answer has in common: problems from one catalogue, limits, security headers. */
@NullMarked
package vn.rasoat.server.platform.http;

import org.jspecify.annotations.NullMarked;
