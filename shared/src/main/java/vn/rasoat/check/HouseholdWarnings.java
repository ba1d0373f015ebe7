package vn.rasoat.check;

import vn.rasoat.household.GeoPoint;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Sheet;

/** What is odd in the answers of the household and in its worksheet. */
final class HouseholdWarnings {
  private static final String LIVING_AREA = "living_area_m2";
  private static final String LOCATION = "location";

  /** Five times a large house: the plot was measured, or a point was left out. */
  private static final long LARGEST_AREA_M2 = 500;

  /** A year's income of many reviewed households: mostly a zero too many. */
  private static final long LARGEST_MONTH_VND = 100_000_000;

  /** Beyond it the neighbour's house may be meant. */
  private static final int ROUGHEST_METRES = 100;

  /** A frame around the country with its islands, in whole degrees; a swapped pair lies outside. */
  private static final int SOUTH = 6;

  private static final int NORTH = 24;
  private static final int WEST = 102;
  private static final int EAST = 118;

  private final Sheet sheet;
  private final Findings findings;

  HouseholdWarnings(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  void find() {
    checkArea();
    checkLocation();
    for (IncomeLine line : sheet.incomeWorksheet()) {
      if (line.amountVnd() > LARGEST_MONTH_VND || line.amountVnd() < -LARGEST_MONTH_VND) {
        findings.add(
            Check.INCOME_LINE_LARGE,
            "/incomeWorksheet/" + line.month() + "/" + line.source(),
            "Số tiền tháng thứ " + line.month() + " trên 100 triệu đồng. Đếm lại các chữ số 0.",
            "Month " + line.month() + " is over 100 million VND. Count the zeros again.");
      }
    }
  }

  private void checkArea() {
    if (!(sheet.answer(LIVING_AREA) instanceof Answer.Number area)) {
      return;
    }
    String path = "/answers/" + LIVING_AREA;
    if (area.thousandths() == 0) {
      findings.add(
          Check.LIVING_AREA_NONE,
          path,
          "Diện tích nhà ở bằng 0. Hỏi lại diện tích; hộ ở nhờ thì ghi phần hộ đang ở.",
          "The living area is 0. Ask again; a household that lodges says what it lives in.");
    } else if (area.thousandths() > LARGEST_AREA_M2 * Answer.Number.SCALE) {
      findings.add(
          Check.LIVING_AREA_LARGE,
          path,
          "Diện tích nhà ở trên " + LARGEST_AREA_M2 + " m². Chỉ tính nhà ở, không tính đất vườn.",
          "The living area is over " + LARGEST_AREA_M2 + " m². Count the house, not the garden.");
    }
  }

  private void checkLocation() {
    String text = sheet.text(LOCATION);
    GeoPoint place = text == null ? null : GeoPoint.parse(text);
    if (place == null) {
      return;
    }
    String path = "/answers/" + LOCATION;
    if (place.accuracyMetres() > ROUGHEST_METRES) {
      findings.add(
          Check.LOCATION_ROUGH,
          path,
          "Vị trí sai số trên " + ROUGHEST_METRES + " m. Ra ngoài trời, chờ một lúc rồi đo lại.",
          "The place is only right to over "
              + ROUGHEST_METRES
              + " m. Step outside, measure again.");
    }
    boolean inside =
        place.latitude() >= SOUTH
            && place.latitude() <= NORTH
            && place.longitude() >= WEST
            && place.longitude() <= EAST;
    if (!inside) {
      findings.add(
          Check.LOCATION_ABROAD,
          path,
          "Vị trí nằm ngoài lãnh thổ Việt Nam. Đo lại tại nhà của hộ.",
          "The place lies outside Viet Nam. Measure again at the house.");
    }
  }
}
