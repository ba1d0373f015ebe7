/** The server of a review: where it starts. */
@NullMarked
package vn.rasoat.server;

import org.jspecify.annotations.NullMarked;
