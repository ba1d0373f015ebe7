/** What every page has in common: the frame, the language, the messages and the templates. */
@NullMarked
package vn.rasoat.server.platform.page;

import org.jspecify.annotations.NullMarked;
