/**
 * The demonstration: one real district's published result of 2022, reproduced by invented
 * households.
 *
 * <p>Comes in: {@code demo/phong-tho-2022.json}. Goes out: sheets, sent through the use case that
 * answers a tablet's push; accounts, refused outside the demo; population totals; two closed
 * stages. Owns no tables. No person or identity number in it is real.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.server.demo;
