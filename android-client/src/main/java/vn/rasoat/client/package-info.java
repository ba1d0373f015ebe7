/**
 * The tablet's side of a review. All but {@code screen} is plain Java and runs on any JVM; what
 * Android gives stands behind the interfaces of {@code platform}.
 */
@NullMarked
package vn.rasoat.client;

import org.jspecify.annotations.NullMarked;
