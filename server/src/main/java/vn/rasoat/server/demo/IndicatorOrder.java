package vn.rasoat.server.demo;

/**
 * Official order of the twelve indicators of the edition 2022-2025, as the demo's data counts them.
 */
final class IndicatorOrder {
  static final int EMPLOYMENT = 1;
  static final int DEPENDANTS = 2;
  static final int NUTRITION = 3;
  static final int INSURANCE = 4;
  static final int ADULT_EDUCATION = 5;
  static final int SCHOOLING = 6;
  static final int HOUSING_QUALITY = 7;
  static final int HOUSING_AREA = 8;
  static final int WATER = 9;
  static final int SANITATION = 10;
  static final int TELECOM = 11;
  static final int DEVICES = 12;

  private IndicatorOrder() {}
}
