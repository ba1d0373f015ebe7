package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.form.Households.KHOANG_THEN;
import static vn.rasoat.client.form.Households.TODAY;
import static vn.rasoat.client.form.Households.VILLAGES;
import static vn.rasoat.client.form.Households.assignment;
import static vn.rasoat.client.form.Households.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.client.form.VoteLine.Verdict;
import vn.rasoat.client.store.Standing;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.MeetingRecord;

class MeetingFormTest {
  private static final Instant NOON = Instant.parse("2022-10-05T05:00:00Z");
  private static final LegalNumber HALF =
      Forms.EDITION
          .findProcedure()
          .orElseThrow()
          .variantOn(LocalDate.parse("2022-09-01"), ReviewKind.PERIODIC)
          .flatMap(MeetingRecord::leastAgreement)
          .orElseThrow();

  private final List<HouseholdEntry> village =
      HouseholdIndex.of(
              List.of(
                  sheet("h1", KHOANG_THEN, Standing.SYNCED, "Giàng A Páo"),
                  sheet("h2", KHOANG_THEN, Standing.WAITING, "Lò Văn Ân"),
                  sheet("h3", KHOANG_THEN, Standing.DRAFT, "Đèo Văn Ứng"),
                  sheet("h4", KHOANG_THEN, Standing.SYNCED, "Sùng A Chu")),
              List.of(assignment("h4", KHOANG_THEN, AssignmentOrigin.RETURNED, null, "x")),
              List.of(),
              VILLAGES)
          .list(HouseholdQuery.ALL);

  private final MeetingForm empty =
      MeetingForm.begin(MeetingForm.agendaOf(village), HALF, TODAY, NOON);

  @Test
  void the_agenda_is_the_reviewed_households_of_the_village() {
    assertThat(empty.lines()).extracting(VoteLine::householdId).containsExactly("h1", "h2");
    assertThat(empty.lines().get(0).name().vi()).isEqualTo("Giàng A Páo");
    assertThat(empty.lines()).allMatch(line -> line.verdict() == Verdict.OPEN);
    assertThat(empty.summary().vi()).isEqualTo("Đã biểu quyết 0/2 hộ.");
  }

  @Test
  void exactly_half_of_those_present_passes_and_one_less_does_not() {
    MeetingForm form =
        attended("40")
            .withAgree("h1", "20")
            .withDisagree("h1", "20")
            .withAgree("h2", "19")
            .withDisagree("h2", "1");

    assertThat(form.lines().get(0).verdict()).isEqualTo(Verdict.PASSED);
    assertThat(form.lines().get(0).result().vi()).isEqualTo("Đạt: 50 % đồng ý");
    assertThat(form.lines().get(1).verdict()).isEqualTo(Verdict.NOT_PASSED);
    assertThat(form.lines().get(1).result().vi()).isEqualTo("Chưa đạt: 47,5 % đồng ý");
    assertThat(form.lines().get(1).abstained()).isEqualTo(20);
    assertThat(form.summary().vi())
        .isEqualTo("1/2 hộ chưa đạt: rà soát lại các hộ này rồi họp lại.");
    assertThat(form.rule().vi())
        .isEqualTo("Cần ít nhất 50 % số người dự họp đồng ý (QĐ 24/2021/QĐ-TTg).");
  }

  @Test
  void the_share_follows_those_present_at_once() {
    MeetingForm form = attended("30").allAgree("h1");

    assertThat(form.lines().get(0).result().en()).isEqualTo("Passed: 100% agree");
    assertThat(form.withCount(MeetingForm.PRESENT, "70").lines().get(0).verdict())
        .isEqualTo(Verdict.NOT_PASSED);
  }

  @Test
  void a_second_meeting_is_about_those_that_did_not_pass() {
    MeetingForm form = attended("10").allAgree("h1").withAgree("h2", "1");
    MeetingForm second = form.again(TODAY.plusDays(3), NOON);

    assertThat(second.lines()).extracting(VoteLine::householdId).containsExactly("h2");
    assertThat(second.lines().get(0).verdict()).isEqualTo(Verdict.OPEN);
    assertThat(second.record().present()).isZero();
  }

  @Test
  void what_is_typed_and_no_number_stays_with_its_fault() {
    MeetingForm form = attended("10").withAgree("h1", "chín").withCount(MeetingForm.INVITED, "x");

    assertThat(form.lines().get(0).agree()).isEqualTo("chín");
    assertThat(form.text(MeetingForm.INVITED)).isEqualTo("x");
    assertThat(form.faults())
        .extracting(it -> it.message().vi())
        .contains("“chín” không phải là số người.", "“x” không phải là số người.");
    assertThat(form.withCount(MeetingForm.INVITED, "12").text(MeetingForm.INVITED)).isEqualTo("12");
  }

  @Test
  void what_is_missing_is_said_until_the_record_can_be_sent() {
    assertThat(empty.faults())
        .extracting(FieldFault::path)
        .contains("/present", "/chair", "/secretary", "/votes/h1");

    MeetingForm done =
        attended("25")
            .withCount(MeetingForm.INVITED, "30")
            .withCount(MeetingForm.REPRESENTATIVES, "20")
            .withPeople("Lò Văn Phanh", "Vàng Thị Sai", "")
            .withRemarks("h1", "Nhà đã sửa mái.")
            .allAgree("h1")
            .allAgree("h2");

    assertThat(done.faults()).isEmpty();
    assertThat(done.summary().vi()).isEqualTo("Cuộc họp thống nhất kết quả của cả 2 hộ.");
    assertThat(done.record().votes().get(0).remarks()).isEqualTo("Nhà đã sửa mái.");
    assertThat(done.record().remarks()).isNull();
  }

  @Test
  void more_votes_than_people_are_a_fault() {
    MeetingForm form = attended("10").withAgree("h1", "9").withDisagree("h1", "2");

    assertThat(form.faults())
        .filteredOn(it -> it.path().equals("/votes/h1"))
        .extracting(it -> it.message().vi())
        .containsExactly("Số đồng ý và không đồng ý cộng lại nhiều hơn số người dự họp.");
  }

  @Test
  void a_saved_meeting_is_opened_as_it_was() {
    MeetingForm form =
        attended("10").allAgree("h1").withTimes(TODAY.minusDays(1), NOON, NOON.plusSeconds(3600));
    MeetingForm opened = MeetingForm.open(form.record(), village, HALF);

    assertThat(opened.lines()).isEqualTo(form.lines());
    assertThat(opened.text(MeetingForm.PRESENT)).isEqualTo("10");
    assertThat(opened.record().heldOn()).isEqualTo(TODAY.minusDays(1));
  }

  @Test
  void where_no_share_is_named_the_meeting_only_counts() {
    MeetingForm form =
        MeetingForm.begin(MeetingForm.agendaOf(village), null, TODAY, NOON)
            .withCount(MeetingForm.PRESENT, "4")
            .withAgree("h1", "1");

    assertThat(form.lines().get(0).verdict()).isEqualTo(Verdict.NO_RULE);
    assertThat(form.lines().get(0).result().vi()).isEqualTo("25 % đồng ý");
    assertThat(form.rule().en()).contains("names no share");
  }

  private MeetingForm attended(String present) {
    return empty.withCount(MeetingForm.PRESENT, present);
  }
}
