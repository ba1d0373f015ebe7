/** What happens between the process's start and the first answer. */
@NullMarked
package vn.rasoat.server.platform.start;

import org.jspecify.annotations.NullMarked;
