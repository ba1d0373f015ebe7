/** What the enumerator sees: activities and views. They show the models of {@code client.form}. */
@NullMarked
package vn.rasoat.client.screen;

import org.jspecify.annotations.NullMarked;
