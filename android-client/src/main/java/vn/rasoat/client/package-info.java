/** The tablet's side of a review, in plain Java: it runs on any JVM. There are no screens yet. */
@NullMarked
package vn.rasoat.client;

import org.jspecify.annotations.NullMarked;
