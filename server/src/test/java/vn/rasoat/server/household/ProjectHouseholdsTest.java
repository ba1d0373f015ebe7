package vn.rasoat.server.household;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.server.household.HouseholdSheets.accept;
import static vn.rasoat.server.household.HouseholdSheets.computed;
import static vn.rasoat.server.household.HouseholdSheets.household;
import static vn.rasoat.server.household.HouseholdSheets.send;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.classification.IncomeJudgement.Origin;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;

@ParameterizedClass
@EnumSource(Engine.class)
class ProjectHouseholdsTest {
  private static ReviewWorld world;
  private static Actor enumerator;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    enumerator = world.enumerator("rsv.mot", "03565", "03568");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void a_received_sheet_gives_the_row_of_its_household() {
    SheetBuilder household = household("Hạng A Sở", "03565-01").poor().without("labour_contract");
    accept(world, enumerator, computed(household.edit(0), HouseholdClass.NEAR_POOR));

    CurrentHousehold row = row(household);

    assertThat(row.headName()).isEqualTo("Hạng A Sở");
    assertThat(row.headOrder()).isEqualTo("so hang a");
    assertThat(row.persons()).isEqualTo(1);
    assertThat(row.householdClass()).isEqualTo(HouseholdClass.POOR);
    assertThat(row.tabletClass()).isEqualTo(HouseholdClass.NEAR_POOR);
    assertThat(row.differsFromTablet()).isTrue();
    assertThat(row.deprivationLow()).isEqualTo(30);
    assertThat(row.deprivationHigh()).as("no labour contract told").isEqualTo(40);
    assertThat(row.incomeOrigin()).isEqualTo(Origin.KEYED);
    assertThat(row.incomeLow()).isEqualTo(100);
    assertThat(row.incomeHigh()).isEqualTo(100);
    assertThat(row.incomeCutoff()).isEqualTo(140);
    assertThat(row.revision()).isEqualTo(1);
    assertThat(row.senderId()).isEqualTo(enumerator.userId());
    assertThat(row.receivedAt()).isEqualTo(world.clock().instant());
  }

  @Test
  void a_later_revision_takes_the_place_of_the_row_also_in_another_village() {
    SheetBuilder household = household("Hạng A Lử", "03565-01").poor();
    accept(world, enumerator, household);
    accept(
        world,
        enumerator,
        household
            .village("03568-01")
            .member("name", "Hạng Thị Mai")
            .member("labour_contract", "not_wage_work")
            .text("latrine", "septic")
            .edit(1));

    CurrentHousehold row = row(household);

    assertThat(row.headName()).isEqualTo("Hạng Thị Mai");
    assertThat(row.areaPath()).isEqualTo(ReviewWorld.OTHER_COMMUNE_VILLAGE);
    assertThat(row.communePath()).isEqualTo("12/109/03568");
    assertThat(row.householdClass()).isEqualTo(HouseholdClass.NEAR_POOR);
    assertThat(row.revision()).isEqualTo(2);
  }

  @Test
  void income_that_nobody_told_has_no_bounds_and_leaves_no_class() {
    SheetBuilder household = household("Hạng A Dơ", "03565-01").without("income_points_keyed");
    accept(world, enumerator, household);

    CurrentHousehold row = row(household);

    assertThat(row.incomeLow()).isNull();
    assertThat(row.incomeHigh()).isNull();
    assertThat(row.householdClass()).isNull();
  }

  @Test
  void a_rebuild_makes_the_same_rows_again() {
    SheetBuilder household = household("Hạng A Chống", "03565-02").poor();
    accept(world, enumerator, household);
    accept(world, enumerator, household.number("income_points_keyed", 120).edit(1));
    List<HouseholdList.Line> before = lines();

    world.bean(ProjectHouseholds.class).rebuild(ReviewWorld.ROUND);

    assertThat(before).isNotEmpty();
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void a_conflict_is_open_until_its_sender_sends_another_edit() {
    Actor second = world.enumerator("rsv.hai", "03565");
    SheetBuilder household = household("Hạng A Tủa", "03565-02").poor();
    accept(world, enumerator, household);
    accept(world, enumerator, household.number("living_area_m2", 50).edit(1));
    send(world, second, household.number("living_area_m2", 45).edit(1));
    assertThat(conflicting(household)).isTrue();

    accept(
        world,
        enumerator,
        household.number("living_area_m2", 50).text("latrine", "septic").edit(2));
    assertThat(conflicting(household)).as("someone else's edit settles nothing").isTrue();

    world.clock().pass(Duration.ofMinutes(1));
    accept(world, second, household.number("living_area_m2", 48).edit(3));
    assertThat(conflicting(household)).isFalse();
  }

  private static boolean conflicting(SheetBuilder household) {
    HouseholdList list =
        world
            .bean(ListHouseholds.class)
            .list(enumerator, HouseholdFilter.read(Map.of("state", "conflict")::get));
    return list.lines().stream()
        .anyMatch(line -> line.household().householdId().equals(household.householdId()));
  }

  private static List<HouseholdList.Line> lines() {
    return world
        .bean(ListHouseholds.class)
        .list(enumerator, HouseholdFilter.read(Map.<String, String>of()::get))
        .lines();
  }

  private static CurrentHousehold row(SheetBuilder household) {
    return world
        .bean(HouseholdStore.class)
        .findByRoundIdAndHouseholdId(ReviewWorld.ROUND, household.householdId())
        .orElseThrow();
  }
}
