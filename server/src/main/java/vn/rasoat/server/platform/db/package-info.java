/** The two databases behind one set of stores: SQLite by default, PostgreSQL where one is set. */
@NullMarked
package vn.rasoat.server.platform.db;

import org.jspecify.annotations.NullMarked;
