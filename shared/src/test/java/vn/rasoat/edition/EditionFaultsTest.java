package vn.rasoat.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.json.DataFaultException;

@DisplayName("The editions")
class EditionFaultsTest {
  private static final BundledFiles BUNDLED = new BundledFiles();

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2021-12-31, ",
    "2022-01-01, 2022-2025",
    "2026-12-31, 2022-2025",
    "2027-01-01, 2027-2030",
    "2030-12-31, 2027-2030",
    "2031-01-01, "
  })
  void areInForceInTheirPeriodAndNoOtherStandsIn(LocalDate date, String id) {
    assertThat(EditionCatalogue.bundled().inForceOn(date).map(Edition::id))
        .isEqualTo(Optional.ofNullable(id));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "indicators.json | \"workingAge\": | \"workingAgee\": |"
            + " /indicators/0/deprivedWhen/anyMember/among/all/0: there is no condition",
        "indicators.json | \"question\": \"water_source\" | \"question\": \"water_sauce\" |"
            + " /indicators/8/deprivedWhen/household/when/answerIn/question: there is no question",
        "indicators.json | \"unprotected_spring\" | \"holy_spring\" |"
            + " /indicators/8/deprivedWhen/household/when/answerIn/options/1: ",
        "indicators.json | \"question\": \"living_area_m2\" | \"question\": \"latrine\" |"
            + " /indicators/7/deprivedWhen/perPerson/question: ",
        "indicators.json | \"question\": \"latrine\" | \"question\": \"sex\" |"
            + " /indicators/9/deprivedWhen/household/when/answerIn/question: 'sex' is not asked",
        "indicators.json | \"household\": | \"houshold\": |"
            + " /indicators/8/deprivedWhen: there is no rule 'houshold'",
        "indicators.json | \"order\": 2, | \"order\": 3, | /indicators/1: ",
        "indicators.json | \"rateBase\": \"applicable_households\" | \"rateBase\": \"some\" |"
            + " /indicators/2/rateBase: 'some' is not known here",
        "indicators.json | \"--09-01\" | \"1 September\" |"
            + " /indicators/5/schoolYearStart/day: a day as --MM-dd is expected",
        "quick-screen.json | \"latrine\", \"assets\" | \"latrine\" |"
            + " /questions: 'assets' is read but not asked",
        "quick-screen.json | \"passed\": \"passed\" | \"passed\": \"past\" |"
            + " /result/passed: 'quick_screen' has no option 'past'",
        "edition.json | \"id\": \"2022-2025\" | \"id\": \"2022\" | /id: the id must be that of",
        "edition.json | \"unit\": \"VND/person/month\" | \"unit\": \"VND\" |"
            + " /income/rural/povertyLine/unit: the unit must be 'VND/person/month'",
        "edition.json | \"social_assistance\" | \"social_assistence\" |"
            + " /income/worksheet/excludedSources: there is no source 'social_assistence'",
        "edition.json | \"inForce\" | \"inforce\" | /inforce: unknown field",
        "edition.json | \"to\": \"2026-12-31\" | \"to\": \"2028-12-31\" |"
            + " /inForce: retirement-ages.json does not cover",
        "retirement-ages.json | \"year\": 2024 | \"year\": 2034 |"
            + " /years/2: the years must follow each other",
        "questionnaire.json | \"code\": \"birth_date\" | \"code\": \"born\" |"
            + " /sections: every edition asks 'birth_date'",
        "questionnaire.json | \"kind\": \"yes_no\" | \"kind\": \"maybe\" |"
            + " /sections/2/questions/4/kind: 'maybe' is not known here",
        "characteristics.json | \"perPerson\" | \"perHead\" |"
            + " /characteristics/8/measure: there is no measure 'perHead'",
        "asked-when.json | \"question\": \"job_kind\" | \"question\": \"job_kin\" |"
            + " /askedWhen/4/question: there is no question 'job_kin'",
        "asked-when.json | \"question\": \"job_kind\" | \"question\": \"branch\" |"
            + " /askedWhen/6/question: 'branch' stands twice",
        "asked-when.json | \"question\": \"job_kind\" | \"question\": \"name\" |"
            + " /askedWhen/4/question: 'name' is required",
        "asked-when.json | { \"question\": \"work_status\", \"when\": { \"age\": { \"from\": 15 } } |"
            + " { \"question\": \"work_status\", \"when\": { \"answerIn\": { \"question\":"
            + " \"branch\" } } | /askedWhen/3: 'work_status' hangs on itself",
        "asked-when.json | \"question\": \"electricity_source\" | \"question\": \"sex\" |"
            + " /askedWhen/11/when/not/answerIn/question: 'sex' is not asked of a household",
        "characteristics.json | \"zeroWhen\" | \"zero\" |"
            + " /characteristics/9/measure/numberOrZero/zero: unknown field",
        "who-growth-minus2sd.csv | male,1,50.77 | male,2,50.77 | line 3: "
      })
  void withAFaultAreRefusedAtItsPlace(String file, String right, String wrong, String place) {
    String path = "2022-2025/" + file;
    String text = BUNDLED.find(path).orElseThrow();
    assertThat(text).contains(right);
    EditionFiles broken =
        asked -> asked.equals(path) ? Optional.of(text.replace(right, wrong)) : BUNDLED.find(asked);

    assertThatThrownBy(() -> new EditionCatalogue(broken))
        .isInstanceOf(DataFaultException.class)
        .hasMessageContaining(path + " at " + place);
  }

  @ParameterizedTest(name = "without {0} are refused")
  @CsvSource({
    "index.json",
    "2027-2030/edition.json",
    "2027-2030/asked-when.json",
    "2027-2030/indicators.json",
    "2027-2030/questionnaire.json",
    "2027-2030/who-growth-minus2sd.csv"
  })
  void withoutAFileAreRefused(String path) {
    EditionFiles broken = asked -> asked.equals(path) ? Optional.empty() : BUNDLED.find(asked);

    assertThatThrownBy(() -> new EditionCatalogue(broken))
        .isInstanceOf(DataFaultException.class)
        .hasMessageContaining(path + " at /: the file is missing");
  }

  @Test
  void withoutProcedureOrPointsAreStillEditions() {
    Edition next = EditionCatalogue.bundled().find("2027-2030").orElseThrow();

    assertThat(next.findProcedure()).isEmpty();
    assertThat(next.findIllustrativePoints()).isEmpty();
    assertThat(next.income().judgesByPoints()).isFalse();
  }
}
