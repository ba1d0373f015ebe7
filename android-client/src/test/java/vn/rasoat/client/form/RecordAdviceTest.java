package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.form.Forms.EDITION;
import static vn.rasoat.client.form.Forms.family;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.client.form.RecordAdvice.Opens;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.ServerCopy;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.FieldConflict;
import vn.rasoat.text.Wording;

class RecordAdviceTest {
  private static final Instant NOW = Instant.parse("2022-10-05T03:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Test
  void a_refused_sheet_names_the_household_the_fault_and_the_field() {
    Problem problem =
        Problem.of(
            ProblemType.SHEET_NOT_VALID,
            List.of(
                new FieldFault(
                    "/members/m3/answers/birth_date",
                    new Wording(
                        "Thành viên số 3 thiếu năm sinh.", "Member 3 has no birth year."))));
    RecordAdvice advice = advice(new RecordState.Refused(problem));

    assertThat(advice.title().vi())
        .isEqualTo("Phiếu của hộ Giàng A Páo chưa được nhận: thành viên số 3 thiếu năm sinh.");
    assertThat(advice.title().en())
        .isEqualTo("The sheet of Giàng A Páo was not accepted: member 3 has no birth year.");
    assertThat(advice.meaning().vi()).startsWith("Phiếu vẫn còn nguyên trên máy");
    assertThat(advice.nextStep().vi()).isEqualTo("Mở phiếu, sửa các chỗ được nêu rồi gửi lại.");
    assertThat(advice.opens()).isEqualTo(Opens.RECORD);
    assertThat(advice.places().get(0).place())
        .isEqualTo(new Place("/members/m3/answers/birth_date", "members", "m3", "birth_date"));
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void every_problem_has_a_next_step(ProblemType type) {
    RecordAdvice advice = advice(new RecordState.Refused(Problem.of(type)));

    assertThat(advice.nextStep()).isEqualTo(type.nextStep());
    assertThat(advice.title().vi()).doesNotContain("  ").endsWith(".");
  }

  @Test
  void an_unknown_edition_opens_the_download_and_a_missing_area_nothing() {
    assertThat(advice(new RecordState.Refused(Problem.of(ProblemType.UNKNOWN_EDITION))).opens())
        .isEqualTo(Opens.DOWNLOAD);
    assertThat(advice(new RecordState.Refused(Problem.of(ProblemType.AREA_NEVER_ASSIGNED))).opens())
        .isEqualTo(Opens.NOTHING);
  }

  @Test
  void a_waiting_sheet_says_since_when_it_is_safe() {
    RecordAdvice advice =
        advice(new RecordState.Waiting("r", Instant.parse("2022-10-05T01:40:00Z"), null));

    assertThat(advice.meaning().vi()).isEqualTo("Phiếu an toàn trên máy từ 08:40.");
    assertThat(advice.opens()).isEqualTo(Opens.SYNC);
  }

  @Test
  void a_conflict_says_that_both_versions_are_kept() {
    RecordAdvice advice =
        advice(
            new RecordState.InConflict(
                new ServerCopy(2, family().sheet(), null, 0),
                List.of(new FieldConflict("/answers/living_area_m2", "18", "31", "20"))));

    assertThat(advice.title().vi()).isEqualTo("Có người khác vừa sửa 1 câu của hộ Giàng A Páo.");
    assertThat(advice.meaning().vi()).isEqualTo("Cả hai bản đều được giữ, chưa mất câu nào.");
    assertThat(advice.opens()).isEqualTo(Opens.CONFLICT);
  }

  @Test
  void a_held_sheet_is_not_to_be_sent_again() {
    RecordAdvice advice =
        advice(new RecordState.Held(new Wording("Đợt đã chốt.", "The round is closed.")));

    assertThat(advice.meaning().vi())
        .isEqualTo("Đợt đã chốt. Máy chủ đã giữ phiếu nhưng chưa tính.");
    assertThat(advice.nextStep().vi()).startsWith("Không cần gửi lại.");
  }

  @Test
  void a_synced_sheet_tells_the_result_that_counts() {
    LocalSheet local = Forms.local(family().sheet(), new RecordState.Synced());
    LocalSheet synced =
        new LocalSheet(
            local.recordId(),
            local.householdId(),
            local.roundId(),
            local.areaCode(),
            local.interviewDate(),
            null,
            local.content(),
            new ServerCopy(1, local.content(), HouseholdClass.POOR, 40),
            null,
            local.state(),
            false);

    assertThat(RecordAdvice.of(synced, EDITION, NOW, ZONE).meaning().vi())
        .isEqualTo("Kết quả trên máy chủ: Hộ nghèo.");
    assertThat(advice(new RecordState.Synced()).meaning().vi())
        .isEqualTo("Máy chủ chưa phân loại được hộ này.");
  }

  @Test
  void a_sheet_that_left_the_area_is_kept_and_says_so() {
    LocalSheet local = Forms.local(family().sheet(), new RecordState.Draft());
    LocalSheet left =
        new LocalSheet(
            local.recordId(),
            local.householdId(),
            local.roundId(),
            local.areaCode(),
            local.interviewDate(),
            null,
            local.content(),
            null,
            null,
            local.state(),
            true);

    assertThat(RecordAdvice.of(left, EDITION, NOW, ZONE).meaning().vi())
        .endsWith("Địa bàn của hộ này không còn giao cho bạn; phiếu vẫn được giữ.");
  }

  @Test
  void a_household_without_a_name_is_called_so() {
    LocalSheet local = Forms.local(Forms.empty().sheet(), new RecordState.Draft());

    assertThat(RecordAdvice.of(local, EDITION, NOW, ZONE).title().vi())
        .isEqualTo("Phiếu của hộ chưa có tên chủ hộ đang làm.");
  }

  private static RecordAdvice advice(RecordState state) {
    return RecordAdvice.of(Forms.local(family().sheet(), state), EDITION, NOW, ZONE);
  }
}
