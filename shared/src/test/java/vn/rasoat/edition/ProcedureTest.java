package vn.rasoat.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.law.Provenance;

@DisplayName("The procedure of 2022-2025")
class ProcedureTest {
  private static final String FILE = "2022-2025/procedure.json";

  private final String text = text();
  private final Procedure procedure = Procedure.read(JsonTree.read(FILE, text));

  @ParameterizedTest(name = "a {0} review begun on {1} follows {2}")
  @CsvSource({
    "PERIODIC, 2022-09-01, periodic_district_opinion",
    "PERIODIC, 2025-06-30, periodic_district_opinion",
    "PERIODIC, 2025-07-01, periodic_set_opinion",
    "PERIODIC, 2026-12-31, periodic_set_opinion",
    "ONGOING, 2023-02-15, ongoing",
    "AVERAGE_LIVING, 2024-05-02, average_living"
  })
  void followsTheVariantOfItsFirstDay(ReviewKind kind, LocalDate begin, String variant) {
    assertThat(procedure.variantOn(begin, kind))
        .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo(variant));
  }

  @Test
  void noVariantHoldsBeforeTheEdition() {
    assertThat(procedure.variantOn(LocalDate.of(2021, 12, 31), ReviewKind.PERIODIC)).isEmpty();
  }

  @Test
  void thePeriodicReviewRunsFromSeptemberToMidDecemberInSevenSteps() {
    ProcedureVariant variant = variant(LocalDate.of(2022, 9, 1), ReviewKind.PERIODIC);

    assertThat(calendarDay(variant, "review_from")).isEqualTo(MonthDay.of(9, 1));
    assertThat(calendarDay(variant, "review_until")).isEqualTo(MonthDay.of(12, 14));
    assertThat(variant.steps().stream().map(ProcedureStep::code))
        .containsExactly(
            "list", "review", "village_meeting", "posting", "recheck", "opinion", "recognition");
  }

  @Test
  void theOpinionIsTheDistrictsAndFromJuly2025WhomTheProvinceNamesOrNobodys() {
    ProcedureStep before =
        variant(LocalDate.of(2025, 6, 30), ReviewKind.PERIODIC).findStep("opinion").orElseThrow();
    ProcedureStep after =
        variant(LocalDate.of(2025, 7, 1), ReviewKind.PERIODIC).findStep("opinion").orElseThrow();

    assertThat(before.actor()).isEqualTo("district_chair");
    assertThat(before.optional()).isFalse();
    assertThat(after.actor()).isEqualTo("opinion_authority");
    assertThat(after.optional()).isTrue();
    assertThat(after.article().status()).isEqualTo(Provenance.UNVERIFIED);
  }

  @Test
  void anOngoingReviewHasNoOpinion() {
    assertThat(variant(LocalDate.of(2023, 2, 15), ReviewKind.ONGOING).findStep("opinion"))
        .isEmpty();
  }

  @Test
  void dayCountsFromMemoryAreMarkedUnverified() {
    ProcedureStep posting =
        variant(LocalDate.of(2022, 9, 1), ReviewKind.PERIODIC).findStep("posting").orElseThrow();

    assertThat(posting.numbers())
        .hasEntrySatisfying(
            "posting_time",
            number -> {
              assertThat(number.unit()).isEqualTo("working days");
              assertThat(number.article().status()).isEqualTo(Provenance.UNVERIFIED);
            });
  }

  @ParameterizedTest(name = "{2} is named where it stands")
  @CsvSource({
    "'\"actor\": \"enumerator\"', '\"actor\": \"nobody\"', /variants/0/steps/1/actor",
    "'\"from\": \"2025-07-01\"', '\"from\": \"2025-07-02\"', /variants/1/from",
    "'\"--12-14\"', '\"14 December\"', /variants/0/calendar/review_until/day",
    "'\"percent\"', '\"parts\"', /variants/0/steps/2/numbers/least_agreement/unit",
    "'\"optional\"', '\"optionall\"', /variants/0/steps/4/optionall"
  })
  void aFaultNamesItsPlace(String right, String wrong, String place) {
    assertThat(text).contains(right);
    JsonNode broken = JsonTree.read(FILE, text.replace(right, wrong));

    assertThatThrownBy(() -> Procedure.read(broken))
        .isInstanceOf(DataFaultException.class)
        .hasMessageContaining(FILE + " at " + place);
  }

  private ProcedureVariant variant(LocalDate begin, ReviewKind kind) {
    return procedure.variantOn(begin, kind).orElseThrow();
  }

  private static MonthDay calendarDay(ProcedureVariant variant, String code) {
    return Objects.requireNonNull(variant.calendar().get(code)).day();
  }

  private static String text() {
    try (var in =
        Objects.requireNonNull(ProcedureTest.class.getResourceAsStream("/edition/" + FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
