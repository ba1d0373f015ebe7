/**
 * Judges every sheet that becomes current, by the edition of its round, and explains the result.
 *
 * <p>Comes in from: the inbox, by {@link vn.rasoat.review.ReviewEvent.Received}; programs that ask
 * {@code POST /api/v1/classify}. Goes out to: the household list, statistics and the inbox, by
 * {@link vn.rasoat.review.ReviewEvent.Classified}; the pages of households, through {@link
 * vn.rasoat.server.classification.ClassificationReader}. Owns the table {@code
 * classification_result}. Law: NĐ 07/2021/NĐ-CP, Điều 3; TT 07/2021/TT-BLĐTBXH.
 */
@NullMarked
package vn.rasoat.server.classification;

import org.jspecify.annotations.NullMarked;
