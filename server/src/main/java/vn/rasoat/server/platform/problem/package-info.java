/** Answers everything that went wrong in one way: JSON problems for programs, a page for people. */
@NullMarked
package vn.rasoat.server.platform.problem;

import org.jspecify.annotations.NullMarked;
