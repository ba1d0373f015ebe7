package vn.rasoat.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.CitizenId;
import vn.rasoat.household.PartialDate;
import vn.rasoat.household.Sex;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Wording;

/** What is odd in the answers of one member. */
final class MemberWarnings {
  private static final String HEIGHT = "height_cm";
  private static final String WEIGHT = "weight_kg";

  private static final int MONTHS = 12;

  /** Few in the country are older; a slip of a century is far more likely. */
  private static final int OLDEST_YEARS = 110;

  /** Work begins at 15: below it nobody heads a household or marries but in rare misfortune. */
  private static final int GROWN_UP_YEARS = 15;

  /**
   * Weight in kg over the square of the height in m. No healthy or sick child lies outside this;
   * centimetres and kilograms swapped, or a digit too many, do.
   */
  private static final double LEAST_MASS_INDEX = 8;

  private static final double MOST_MASS_INDEX = 40;

  private final Sheet sheet;
  private final LocalDate referenceDate;
  private final Findings findings;
  private final Set<String> citizenIds = new HashSet<>();
  private boolean spouseSeen;

  MemberWarnings(Sheet sheet, LocalDate referenceDate, Findings findings) {
    this.sheet = sheet;
    this.referenceDate = referenceDate;
    this.findings = findings;
  }

  void find() {
    for (Member member : sheet.members()) {
      Wording who = Findings.who(sheet, member);
      String born = member.text(CoreQuestions.BIRTH_DATE);
      PartialDate birth = born == null ? null : PartialDate.parse(born);
      checkCitizenId(member, who, birth);
      checkAge(member, who, birth);
      checkSpouse(member, who);
      checkWeight(member, who);
    }
  }

  private void checkCitizenId(Member member, Wording who, @Nullable PartialDate birth) {
    String digits = member.text(CoreQuestions.CITIZEN_ID);
    if (digits == null || !CitizenId.isValid(digits)) {
      return;
    }
    String path = Findings.path(member, CoreQuestions.CITIZEN_ID);
    CitizenId id = new CitizenId(digits);
    String sexCode = member.text(CoreQuestions.SEX);
    Sex sex = sexCode == null ? null : Sex.ofCode(sexCode);
    if (sex != null && id.contradicts(sex)) {
      findings.add(
          Check.CITIZEN_ID_SEX,
          path,
          who.vi() + ": số CCCD không khớp giới tính. Xem lại thẻ và giới tính đã chọn.",
          who.en() + ": the citizen id does not fit the sex. Look at the card and the sex again.");
    }
    if (birth != null && id.contradictsBirthYear(birth.year())) {
      findings.add(
          Check.CITIZEN_ID_BIRTH_YEAR,
          path,
          who.vi() + ": số CCCD không khớp năm sinh. Xem lại thẻ và năm sinh đã ghi.",
          who.en() + ": the citizen id does not fit the birth year. Look at both again.");
    }
    if (!citizenIds.add(digits)) {
      findings.add(
          Check.CITIZEN_ID_TWICE,
          path,
          who.vi() + " có cùng số CCCD với một người khác trong hộ. Xem lại thẻ của cả hai.",
          who.en() + " has the citizen id of another member. Look at both cards again.");
    }
  }

  private void checkAge(Member member, Wording who, @Nullable PartialDate birth) {
    if (birth == null) {
      return;
    }
    String path = Findings.path(member, CoreQuestions.BIRTH_DATE);
    if (birth.fewestMonthsOn(referenceDate) >= (OLDEST_YEARS + 1) * MONTHS) {
      findings.add(
          Check.AGE_HIGH,
          path,
          who.vi() + " trên " + OLDEST_YEARS + " tuổi. Xem lại năm sinh.",
          who.en() + " is over " + OLDEST_YEARS + " years old. Look at the birth year again.");
    }
    if (birth.mostMonthsOn(referenceDate) >= GROWN_UP_YEARS * MONTHS) {
      return;
    }
    String relation = member.text(CoreQuestions.RELATION);
    if ("head".equals(relation)) {
      findings.add(
          Check.HEAD_YOUNG,
          path,
          who.vi() + " là chủ hộ mà dưới " + GROWN_UP_YEARS + " tuổi. Xem lại ngày sinh.",
          who.en() + " is head and under " + GROWN_UP_YEARS + ". Look at the birth date again.");
    } else if ("spouse".equals(relation)) {
      findings.add(
          Check.SPOUSE_YOUNG,
          path,
          who.vi() + " là vợ hoặc chồng mà dưới " + GROWN_UP_YEARS + " tuổi. Xem lại ngày sinh.",
          who.en() + " is wife or husband and under " + GROWN_UP_YEARS + ". Look at it again.");
    }
  }

  private void checkSpouse(Member member, Wording who) {
    if (!"spouse".equals(member.text(CoreQuestions.RELATION))) {
      return;
    }
    if (spouseSeen) {
      findings.add(
          Check.SPOUSE_TWICE,
          Findings.path(member, CoreQuestions.RELATION),
          who.vi() + " là người thứ hai được ghi là vợ hoặc chồng của chủ hộ. Xem lại quan hệ.",
          who.en() + " is a second wife or husband of the head. Look at the relation again.");
    }
    spouseSeen = true;
  }

  private void checkWeight(Member member, Wording who) {
    if (!(member.answer(HEIGHT) instanceof Answer.Number height)
        || !(member.answer(WEIGHT) instanceof Answer.Number weight)
        || height.thousandths() <= 0) {
      return;
    }
    double metres = height.value().doubleValue() / 100;
    double index = weight.value().doubleValue() / (metres * metres);
    if (index < LEAST_MASS_INDEX || index > MOST_MASS_INDEX) {
      findings.add(
          Check.WEIGHT_HEIGHT,
          Findings.path(member, WEIGHT),
          who.vi() + ": cân nặng và chiều cao không hợp nhau. Đo và cân lại.",
          who.en() + ": weight and height do not go together. Measure and weigh again.");
    }
  }
}
