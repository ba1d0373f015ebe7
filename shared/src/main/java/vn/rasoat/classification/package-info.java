/**
 * From one sheet and one edition to a class that explains itself. Comes in: a sheet, its
 * circumstances, an edition, perhaps a point table. Goes out: an assessment, the same on tablet,
 * server and desk. Law: NĐ 07/2021/NĐ-CP and TT 07/2021/TT-BLĐTBXH for 2022-2025; the numbers stand
 * in the edition data.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.classification;
