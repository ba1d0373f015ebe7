package vn.rasoat.check;

import java.util.Locale;

/** What is looked for. The code of a check stays for good: confirmations name it. */
public enum Check {
  /** The century digit of the CCCD says the other sex. */
  CITIZEN_ID_SEX,
  /** The digits of the birth year in the CCCD are others than those of the birth date. */
  CITIZEN_ID_BIRTH_YEAR,
  /** Another member further up the roster has the same CCCD. */
  CITIZEN_ID_TWICE,
  /** Older than almost anybody. */
  AGE_HIGH,
  /** The head of household is a child. */
  HEAD_YOUNG,
  /** The wife or husband is a child. */
  SPOUSE_YOUNG,
  /** Another member further up the roster is the wife or husband already. */
  SPOUSE_TWICE,
  /** A child is older than the parent, a grandchild older than the grandparent. */
  CHILD_OLDER,
  /** Parent and child, or grandparent and grandchild, are too close in age. */
  GENERATION_CLOSE,
  /** Weight and height do not go together. */
  WEIGHT_HEIGHT,
  /** Of a member nothing is answered beside the roster. */
  MEMBER_UNANSWERED,
  /** Of a section of the household nothing is answered. */
  SECTION_UNANSWERED,
  /** A house without area. */
  LIVING_AREA_NONE,
  /** A very large house. */
  LIVING_AREA_LARGE,
  /** A very large income, or loss, of one source in one month. */
  INCOME_LINE_LARGE,
  /** The place was measured too roughly to find the house again. */
  LOCATION_ROUGH,
  /** The place lies outside the country. */
  LOCATION_ABROAD;

  /** Lower-case word on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
