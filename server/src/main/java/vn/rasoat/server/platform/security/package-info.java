/** Who is asking, what they may do and where: actors, roles, areas, tokens and sessions. */
@NullMarked
package vn.rasoat.server.platform.security;

import org.jspecify.annotations.NullMarked;
