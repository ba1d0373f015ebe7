package vn.rasoat.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Confirmation;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;

class ThreeWayMergeTest {
  private static final Answer YES = new Answer.Flag(true);
  private static final Answer NO = new Answer.Flag(false);
  private static final Member AN = new Member("an", Map.of("work", YES));
  private static final Member BINH = new Member("binh", Map.of("work", YES));

  @Property
  void an_edit_against_an_unchanged_sheet_is_the_edit(
      @ForAll("sheets") Sheet base, @ForAll("sheets") Sheet edit) {
    assertThat(merged(base, edit, base)).isEqualTo(edit);
    assertThat(merged(base, base, edit)).isEqualTo(edit);
    assertThat(merged(base, edit, edit)).isEqualTo(edit);
  }

  @Property(tries = 2000)
  void both_orders_give_the_same_fields_or_the_same_clashes(
      @ForAll("sheets") Sheet base, @ForAll("sheets") Sheet mine, @ForAll("sheets") Sheet theirs) {
    ThreeWayMerge.Result one = ThreeWayMerge.merge(base, mine, theirs);
    ThreeWayMerge.Result other = ThreeWayMerge.merge(base, theirs, mine);
    if (one instanceof ThreeWayMerge.Merged a && other instanceof ThreeWayMerge.Merged b) {
      assertThat(Sheets.flat(a.sheet())).isEqualTo(Sheets.flat(b.sheet()));
    } else {
      assertThat(paths(one)).isEqualTo(paths(other)).isNotEmpty();
    }
  }

  /** Every field that one side changed has that side's value in the end, or is named as a clash. */
  @Property(tries = 2000)
  void nothing_of_either_side_is_lost(
      @ForAll("sheets") Sheet base, @ForAll("sheets") Sheet mine, @ForAll("sheets") Sheet theirs) {
    ThreeWayMerge.Result result = ThreeWayMerge.merge(base, mine, theirs);
    Map<String, Object> was = Sheets.flat(base);
    Map<String, Object> inMine = Sheets.flat(mine);
    Map<String, Object> inTheirs = Sheets.flat(theirs);
    Map<String, Object> preferred =
        Sheets.flat(ThreeWayMerge.settle(base, mine, theirs, path -> true));
    Set<String> paths = new HashSet<>(was.keySet());
    paths.addAll(inMine.keySet());
    paths.addAll(inTheirs.keySet());
    for (String path : paths) {
      Object before = was.get(path);
      Object my = inMine.get(path);
      Object their = inTheirs.get(path);
      if (isUnderClash(path, paths(result))) {
        continue;
      }
      Object expected = Objects.equals(before, my) ? their : my;
      assertThat(preferred.get(path)).as(path).isEqualTo(expected);
      boolean both = !Objects.equals(before, my) && !Objects.equals(before, their);
      assertThat(both && !Objects.equals(my, their)).as(path).isFalse();
    }
    if (result instanceof ThreeWayMerge.Merged merged) {
      assertThat(Sheets.flat(merged.sheet())).isEqualTo(preferred);
    }
  }

  @Property
  void settling_takes_the_side_chosen(
      @ForAll("sheets") Sheet base, @ForAll("sheets") Sheet mine, @ForAll("sheets") Sheet theirs) {
    Map<String, Object> inMine = Sheets.flat(mine);
    Map<String, Object> inTheirs = Sheets.flat(theirs);
    Map<String, Object> forMine =
        Sheets.flat(ThreeWayMerge.settle(base, mine, theirs, path -> true));
    Map<String, Object> forTheirs =
        Sheets.flat(ThreeWayMerge.settle(base, mine, theirs, path -> false));
    for (String path : paths(ThreeWayMerge.merge(base, mine, theirs))) {
      assertThat(forMine.get(path)).isEqualTo(inMine.get(path));
      assertThat(forTheirs.get(path)).isEqualTo(inTheirs.get(path));
    }
  }

  @Test
  void edits_of_different_answers_are_both_kept() {
    Sheet base = sheet(Map.of("water", NO, "latrine", NO), AN);
    Sheet mine = sheet(Map.of("water", YES, "latrine", NO), AN);
    Sheet theirs = sheet(Map.of("water", NO, "latrine", YES), AN);
    assertThat(merged(base, mine, theirs))
        .isEqualTo(sheet(Map.of("water", YES, "latrine", YES), AN));
  }

  @Test
  void edits_of_the_same_answer_clash_and_name_all_three_values() {
    Sheet base = sheet(Map.of("rooms", Answer.Number.of(1)));
    Sheet mine = sheet(Map.of("rooms", Answer.Number.of(2)));
    Sheet theirs = sheet(Map.of());
    assertThat(clashes(base, mine, theirs))
        .containsExactly(new FieldConflict("/answers/rooms", "1", "2", null));
  }

  @Test
  void a_member_removed_on_one_side_and_untouched_on_the_other_is_removed() {
    Sheet base = sheet(Map.of(), AN, BINH);
    Sheet mine = sheet(Map.of(), BINH);
    Sheet theirs = sheet(Map.of("water", YES), AN, BINH);
    assertThat(merged(base, mine, theirs)).isEqualTo(sheet(Map.of("water", YES), BINH));
  }

  @Test
  void a_member_removed_on_one_side_and_changed_on_the_other_is_a_clash() {
    Sheet base = sheet(Map.of(), AN, BINH);
    Sheet mine = sheet(Map.of(), BINH);
    Sheet theirs = sheet(Map.of(), new Member("an", Map.of("work", NO)), BINH);
    assertThat(clashes(base, mine, theirs))
        .containsExactly(
            new FieldConflict(
                "/members/an",
                "{\"id\":\"an\",\"answers\":{\"work\":true}}",
                null,
                "{\"id\":\"an\",\"answers\":{\"work\":false}}"));
  }

  @Test
  void members_added_on_both_sides_stand_theirs_first() {
    Sheet base = sheet(Map.of(), AN);
    Sheet mine = sheet(Map.of(), AN, new Member("mine", Map.of()));
    Sheet theirs = sheet(Map.of(), AN, new Member("theirs", Map.of()));
    assertThat(merged(base, mine, theirs).members())
        .extracting(Member::id)
        .containsExactly("an", "theirs", "mine");
  }

  @Test
  void choices_ticked_in_another_order_are_no_change() {
    Sheet base = sheet(Map.of("goods", new Answer.Many(List.of("tv", "radio"))));
    Sheet mine = sheet(Map.of("goods", new Answer.Many(List.of("radio", "tv"))));
    Sheet theirs = sheet(Map.of("goods", new Answer.Many(List.of("tv"))));
    assertThat(merged(base, mine, theirs)).isEqualTo(theirs);
  }

  @Test
  void worksheet_lines_are_known_by_month_and_source() {
    Sheet base = income(new IncomeLine(1, "farming", 100));
    Sheet mine = income(new IncomeLine(1, "farming", 100), new IncomeLine(2, "wage", 5));
    Sheet theirs = income(new IncomeLine(1, "farming", 300));
    assertThat(merged(base, mine, theirs))
        .isEqualTo(income(new IncomeLine(1, "farming", 300), new IncomeLine(2, "wage", 5)));
    assertThat(clashes(base, income(new IncomeLine(1, "farming", 7)), theirs))
        .containsExactly(new FieldConflict("/incomeWorksheet/1/farming", "100", "7", "300"));
  }

  @Test
  void confirmations_are_known_by_check_and_place_and_clash_only_over_the_reason() {
    Confirmation area = new Confirmation("area_large", "/answers/area", "nhà trọ");
    Confirmation age = new Confirmation("age", "/members/an/answers/birth_date", "có giấy");
    Confirmation otherwise = new Confirmation("area_large", "/answers/area", "đo lại");

    assertThat(merged(confirmed(), confirmed(area), confirmed(age)).confirmations())
        .containsExactly(age, area);
    assertThat(merged(confirmed(area), confirmed(), confirmed(area, age)).confirmations())
        .containsExactly(age);
    assertThat(clashes(confirmed(), confirmed(area), confirmed(otherwise)))
        .containsExactly(
            new FieldConflict(
                "/confirmations/area_large/answers/area", null, "\"nhà trọ\"", "\"đo lại\""));
  }

  @Provide
  Arbitrary<Sheet> sheets() {
    return Sheets.meetingSheets();
  }

  private static boolean isUnderClash(String path, Set<String> clashes) {
    return clashes.stream().anyMatch(clash -> path.equals(clash) || path.startsWith(clash + "/"));
  }

  private static Set<String> paths(ThreeWayMerge.Result result) {
    Set<String> paths = new HashSet<>();
    if (result instanceof ThreeWayMerge.Clashing clashing) {
      clashing.fields().forEach(field -> paths.add(field.path()));
    }
    return paths;
  }

  private static Sheet merged(Sheet base, Sheet mine, Sheet theirs) {
    return ((ThreeWayMerge.Merged) ThreeWayMerge.merge(base, mine, theirs)).sheet();
  }

  private static List<FieldConflict> clashes(Sheet base, Sheet mine, Sheet theirs) {
    return ((ThreeWayMerge.Clashing) ThreeWayMerge.merge(base, mine, theirs)).fields();
  }

  private static Sheet sheet(Map<String, Answer> answers, Member... members) {
    return new Sheet(Sheets.EDITION, answers, List.of(members), List.of());
  }

  private static Sheet confirmed(Confirmation... confirmations) {
    return new Sheet(Sheets.EDITION, Map.of(), List.of(), List.of(), List.of(confirmations));
  }

  private static Sheet income(IncomeLine... lines) {
    return new Sheet(Sheets.EDITION, Map.of(), List.of(), List.of(lines));
  }
}
