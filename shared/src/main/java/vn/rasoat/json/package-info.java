/** A strict reader of JSON trees that can name file, path and fault; and a small writer. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.json;
