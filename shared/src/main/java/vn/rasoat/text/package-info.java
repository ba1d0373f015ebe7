/** Vietnamese and English sentences that domain values carry. */
@NullMarked
package vn.rasoat.text;

import org.jspecify.annotations.NullMarked;
