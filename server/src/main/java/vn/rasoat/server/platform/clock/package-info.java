/** Time and ids come in from here, so that tests can hold them still. */
@NullMarked
package vn.rasoat.server.platform.clock;

import org.jspecify.annotations.NullMarked;
