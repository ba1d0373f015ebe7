package vn.rasoat.server.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.classification.Assessment;
import vn.rasoat.classification.Circumstances;
import vn.rasoat.classification.Classifier;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.server.testing.SheetBuilder;

class IncomeScaleTest {
  private static final Edition EDITION = EditionCatalogue.bundled().find("2022-2025").orElseThrow();

  @Test
  void a_known_total_is_one_bar_up_to_its_place_with_the_cut_off_in_the_middle() {
    IncomeScale scale = scale(new SheetBuilder(), AreaType.RURAL);

    assertThat(scale.isExact()).isTrue();
    assertThat(scale.points()).isTrue();
    assertThat(scale.cutoff()).isEqualTo(140);
    assertThat(scale.top()).isEqualTo(280);
    assertThat(scale.cutoffX()).isEqualTo(500);
    assertThat(scale.sureEnd()).isEqualTo(357).isEqualTo(scale.possibleEnd());
  }

  @Test
  void a_town_is_held_against_its_own_cut_off() {
    assertThat(scale(new SheetBuilder(), AreaType.URBAN).cutoff()).isEqualTo(175);
  }

  @Test
  void a_total_far_above_the_cut_off_still_lies_on_the_scale() {
    IncomeScale scale =
        scale(new SheetBuilder().number("income_points_keyed", 500), AreaType.RURAL);

    assertThat(scale.sureEnd()).isBetween(900L, 999L);
    assertThat(scale.cutoffX()).isBetween(200L, 300L);
  }

  @Test
  void a_total_that_nobody_told_is_unknown_and_not_zero() {
    IncomeScale scale = scale(new SheetBuilder().without("income_points_keyed"), AreaType.RURAL);

    assertThat(scale.isUnknown()).isTrue();
    assertThat(scale.isExact()).isFalse();
  }

  @Test
  void points_from_the_shipped_table_are_an_interval_and_named_illustrative() {
    Assessment assessment =
        assess(new SheetBuilder().text("income_method", "computed"), AreaType.RURAL);

    IncomeScale scale = IncomeScale.of(assessment.income());

    assertThat(scale.isExact()).isFalse();
    assertThat(scale.sureEnd()).isLessThan(scale.possibleEnd());
    assertThat(HouseholdFile.isIllustrative(EDITION, assessment.income())).isTrue();
    assertThat(
            HouseholdFile.isIllustrative(
                EDITION, assess(new SheetBuilder(), AreaType.RURAL).income()))
        .isFalse();
  }

  @Test
  void birth_dates_are_written_as_far_as_they_are_known() {
    assertThat(List.of("1984", "1984-02", "1984-02-29", "?"))
        .extracting(HouseholdText::birthDate)
        .containsExactly("1984", "02/1984", "29/02/1984", "?");
  }

  private static IncomeScale scale(SheetBuilder sheet, AreaType type) {
    return IncomeScale.of(assess(sheet, type).income());
  }

  private static Assessment assess(SheetBuilder sheet, AreaType type) {
    return new Classifier(EDITION, EDITION.findIllustrativePoints().orElseThrow())
        .classify(
            sheet.sheet(),
            new Circumstances(
                type, Region.values()[1], LocalDate.of(2022, 10, 1), ReviewKind.PERIODIC));
  }
}
