/** Numbers and rules beside the law they come from: article, source and how sure we are of it. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.law;
