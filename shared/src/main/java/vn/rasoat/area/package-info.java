/** Where households live: province, district (until 2025-06-30), commune, village. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.area;
