package vn.rasoat.server.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.server.household.HouseholdSheets.accept;
import static vn.rasoat.server.household.HouseholdSheets.computed;
import static vn.rasoat.server.household.HouseholdSheets.household;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;

@ParameterizedClass
@EnumSource(Engine.class)
class ListHouseholdsTest {
  private static ReviewWorld world;
  private static Actor official;
  private static Actor enumerator;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    enumerator = world.enumerator("rsv.mot", "03565", "03568");
    official = world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    accept(world, enumerator, household("Giàng A Páo", "03565-02").poor());
    pass();
    accept(
        world, enumerator, household("Đèo Văn Đức", "03565-01").number("income_points_keyed", 150));
    pass();
    accept(
        world,
        enumerator,
        computed(household("Lò Thị Ánh", "03565-02").edit(0), HouseholdClass.POOR));
    pass();
    accept(
        world,
        enumerator,
        household("Tẩn Mẩy", "03565-02").poor().without("water_source").without("latrine"));
    pass();
    accept(
        world,
        enumerator,
        household("Vàng Thị 100%", "03565-02")
            .number("income_points_keyed", 90)
            .poor()
            .plusMember("Vàng A Dế", "child", "2001"));
    pass();
    accept(world, enumerator, household("Giàng A Páo", "03568-01").poor());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  private static void pass() {
    world.clock().pass(Duration.ofMinutes(1));
  }

  @Test
  void shows_the_households_of_ones_areas_alone_village_by_village_and_there_by_given_name() {
    assertThat(heads(official, Map.of()))
        .containsExactly("Đèo Văn Đức", "Vàng Thị 100%", "Lò Thị Ánh", "Tẩn Mẩy", "Giàng A Páo");
    assertThat(list(enumerator, Map.of()).total()).isEqualTo(6);
    assertThat(list(enumerator, Map.of("area", "03568")).total()).isEqualTo(1);
    assertThat(list(enumerator, Map.of("area", "03565-01")).total()).isEqualTo(1);
  }

  @Test
  void an_area_outside_ones_scope_is_refused_and_an_unknown_one_too() {
    assertProblem(ProblemType.AREA_OUT_OF_SCOPE, Map.of("area", "03568"));
    assertProblem(ProblemType.AREA_OUT_OF_SCOPE, Map.of("area", "109"));
    assertProblem(ProblemType.UNKNOWN_AREA, Map.of("area", "99999"));
  }

  @Test
  void whoever_has_no_area_sees_no_household() {
    HouseholdList list = list(ReviewWorld.withoutAreas(official), Map.of());

    assertThat(list.hasPlace()).isFalse();
    assertThat(list.lines()).isEmpty();
  }

  @Test
  void a_head_is_found_without_marks_in_any_order_of_words_and_d_stands_for_d_with_stroke() {
    assertThat(heads(official, Map.of("q", "deo van duc"))).containsExactly("Đèo Văn Đức");
    assertThat(heads(official, Map.of("q", "DUC deo"))).containsExactly("Đèo Văn Đức");
    assertThat(heads(official, Map.of("q", "Páo"))).containsExactly("Giàng A Páo");
    assertThat(heads(official, Map.of("q", "khong co"))).isEmpty();
  }

  @Test
  void signs_of_the_query_language_are_plain_letters() {
    assertThat(heads(official, Map.of("q", "100%"))).containsExactly("Vàng Thị 100%");
    assertThat(heads(official, Map.of("q", "%"))).containsExactly("Vàng Thị 100%");
    assertThat(heads(official, Map.of("q", "_"))).isEmpty();
    assertThat(heads(official, Map.of("q", "' OR 1=1 --"))).isEmpty();
  }

  @Test
  void filters_by_class_and_counts_each_class_of_what_else_is_asked_for() {
    HouseholdList poor = list(official, Map.of("class", "poor"));

    assertThat(heads(poor)).containsExactly("Vàng Thị 100%", "Giàng A Páo");
    assertThat(poor.countOf(null)).isEqualTo(5);
    assertThat(poor.countOf("poor")).isEqualTo(2);
    assertThat(poor.countOf("near_poor")).isEqualTo(1);
    assertThat(poor.countOf("not_poor")).isEqualTo(1);
    assertThat(poor.countOf("average_living")).isZero();
    assertThat(poor.countOf("undecidable")).isEqualTo(1);
    assertThat(heads(official, Map.of("class", "undecidable"))).containsExactly("Tẩn Mẩy");
    assertThat(list(official, Map.of("q", "pao")).countOf(null)).isEqualTo(1);
  }

  @Test
  void filters_by_state() {
    assertThat(heads(official, Map.of("state", "differs"))).containsExactly("Lò Thị Ánh");
    assertThat(heads(official, Map.of("state", "undecidable"))).containsExactly("Tẩn Mẩy");
    assertThat(heads(official, Map.of("state", "held"))).isEmpty();
    assertThat(heads(official, Map.of("state", "settled")))
        .containsExactlyInAnyOrder("Đèo Văn Đức", "Vàng Thị 100%", "Giàng A Páo");
    assertThat(list(official, Map.of()).differing()).isEqualTo(1);
  }

  @Test
  void orders_by_a_column_both_ways_and_puts_the_unknown_last() {
    assertThat(heads(official, Map.of("sort", "income")).get(0)).isEqualTo("Vàng Thị 100%");
    assertThat(heads(official, Map.of("sort", "-income")).get(0)).isEqualTo("Đèo Văn Đức");
    assertThat(heads(official, Map.of("sort", "-changed")).get(0)).isEqualTo("Vàng Thị 100%");
    assertThat(heads(official, Map.of("sort", "changed")).get(0)).isEqualTo("Giàng A Páo");
    assertThat(heads(official, Map.of("sort", "-persons")).get(0)).isEqualTo("Vàng Thị 100%");
    assertThat(heads(official, Map.of("sort", "class")))
        .containsExactly("Vàng Thị 100%", "Giàng A Páo", "Lò Thị Ánh", "Đèo Văn Đức", "Tẩn Mẩy");
    assertThat(heads(official, Map.of("sort", "head")).get(0)).isEqualTo("Vàng Thị 100%");
  }

  @Test
  void what_the_address_asks_for_and_does_not_exist_is_refused_rather_than_empty() {
    assertProblem(ProblemType.BAD_REQUEST, Map.of("class", "rich"));
    assertProblem(ProblemType.BAD_REQUEST, Map.of("state", "lost"));
    assertProblem(ProblemType.BAD_REQUEST, Map.of("sort", "area_path; DROP TABLE x"));
    assertProblem(ProblemType.BAD_REQUEST, Map.of("page", "0"));
    assertProblem(ProblemType.BAD_REQUEST, Map.of("page", "many"));
    assertProblem(ProblemType.NOT_FOUND, Map.of("round", "periodic-1999"));
  }

  @Test
  void a_page_past_the_last_is_the_last() {
    HouseholdList list = list(official, Map.of("page", "7"));

    assertThat(list.filter().page()).isEqualTo(1);
    assertThat(list.lines()).hasSize(5);
  }

  private static HouseholdList list(Actor actor, Map<String, String> parameters) {
    return world.bean(ListHouseholds.class).list(actor, HouseholdFilter.read(parameters::get));
  }

  private static List<String> heads(Actor actor, Map<String, String> parameters) {
    return heads(list(actor, parameters));
  }

  private static List<String> heads(HouseholdList list) {
    return list.lines().stream().map(line -> line.household().headName()).toList();
  }

  private static void assertProblem(ProblemType type, Map<String, String> parameters) {
    assertThatThrownBy(() -> list(official, parameters))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().type()).isEqualTo(type));
  }
}
