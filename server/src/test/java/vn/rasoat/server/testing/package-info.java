/** What tests of the server start from: real databases, a real server, a clock held by hand. */
@NullMarked
package vn.rasoat.server.testing;

import org.jspecify.annotations.NullMarked;
