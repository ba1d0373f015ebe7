/** The tablet's side of a review, on a plain JVM but for its Android classes. */
@NullMarked
package vn.rasoat.client;

import org.jspecify.annotations.NullMarked;
