/**
 * The closed vocabulary in which an edition declares indicators and income points. Comes in: the
 * facts of one household. Goes out: findings with reasons, ranges of points. No number of the law
 * stands here.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.criteria;
