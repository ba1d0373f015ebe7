/** What an operator can set, read once at start from the environment and one file, and checked. */
@NullMarked
package vn.rasoat.server.platform.settings;

import org.jspecify.annotations.NullMarked;
