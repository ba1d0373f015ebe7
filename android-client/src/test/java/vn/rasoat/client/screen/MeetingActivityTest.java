package vn.rasoat.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.content.Intent;
import android.widget.EditText;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.Receipt;
import vn.rasoat.text.Language;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "vi-rVN-w1280dp-h800dp-land-mdpi")
public class MeetingActivityTest {
  private final TestWorkplace workplace = new TestWorkplace();

  @Before
  public void four_households_of_a_village_were_reviewed() {
    RaSoatApp.of(RuntimeEnvironment.getApplication()).unlock(workplace);
    reviewed("Giàng A Páo", HouseholdClass.POOR);
    reviewed("Lò Văn Ân", HouseholdClass.NEAR_POOR);
    reviewed("Sùng Thị Mỷ", HouseholdClass.POOR);
    reviewed("Vàng A Chua", HouseholdClass.NOT_POOR);
    workplace.newSheet();
  }

  private void reviewed(String name, HouseholdClass result) {
    String recordId = workplace.newSheet();
    String member = workplace.ids().next();
    workplace.store().save(recordId, new Edit.MemberAdded(member), TestWorkplace.NOON);
    for (Edit edit :
        List.of(
            Families.member(member, "name", name), Families.member(member, "relation", "head"))) {
      workplace.store().save(recordId, edit, TestWorkplace.NOON);
    }
    workplace.store().markReady(recordId, workplace.ids().next(), TestWorkplace.NOON, result);
  }

  private static ActivityController<MeetingActivity> open() {
    Context app = RuntimeEnvironment.getApplication();
    Intent intent = MeetingActivity.open(app, TestWorkplace.ROUND, null);
    return Robolectric.buildActivity(MeetingActivity.class, intent).setup();
  }

  private static void type(MeetingActivity activity, String label, String text) {
    Views.find(activity, EditText.class, label).setText(text);
    Views.settle();
  }

  /** Everything but the votes, and the vote on the first household. */
  private static void held(MeetingActivity activity) {
    Views.touch(activity, "Bắt đầu cuộc họp (4 hộ)");
    type(activity, "Số người được mời", "46");
    type(activity, "Số người dự họp", "40");
    type(activity, "Trong đó đại diện hộ", "38");
    type(activity, "Người chủ trì", "Giàng A Sử");
    type(activity, "Thư ký", "Lò Thị Pành");
    Views.touch(activity, "Giàng A Páo");
    type(activity, "Đồng ý", "20");
    type(activity, "Không đồng ý", "20");
  }

  private static void voted(MeetingActivity activity) {
    held(activity);
    Views.touch(activity, "Hộ sau");
    type(activity, "Đồng ý", "19");
    type(activity, "Không đồng ý", "21");
    Views.touch(activity, "Hộ sau");
    Views.touch(activity, "Tất cả đồng ý");
    Views.touch(activity, "Hộ sau");
    Views.touch(activity, "Tất cả đồng ý");
  }

  private LocalMeeting meeting() {
    List<LocalMeeting> meetings = workplace.store().listMeetings();
    return meetings.get(meetings.size() - 1);
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void a_meeting_is_written_and_sent_with_half_of_those_present_being_enough() {
    try (var opened = open()) {
      MeetingActivity activity = opened.get();
      held(activity);

      assertThat(Views.texts(activity))
          .contains("✔ Đạt: 50 % đồng ý (20/40 người dự họp)")
          .contains("Cần ít nhất 50 % số người dự họp đồng ý (QĐ 24/2021/QĐ-TTg).");

      Views.touch(activity, "Bớt một: Đồng ý");
      assertThat(Views.texts(activity))
          .contains("✘ Chưa đạt: 47,5 % đồng ý (19/40 người dự họp)")
          .contains("Không biểu quyết: 1 người");
      Views.touch(activity, "Thêm một: Đồng ý");
      Views.touch(activity, "Thêm một: Đồng ý");
      assertThat(Views.texts(activity))
          .contains("Số đồng ý và không đồng ý cộng lại nhiều hơn số người dự họp.");
    }
  }

  @Test
  public void killed_in_the_middle_nothing_is_lost() {
    var killed = open();
    held(killed.get());

    try (var again = open()) {
      Views.touch(again.get(), "Cuộc họp ngày 02/10/2022");

      assertThat(Views.find(again.get(), EditText.class, "Người chủ trì").getText().toString())
          .isEqualTo("Giàng A Sử");
      assertThat(Views.texts(again.get())).contains("✔ Đạt: 50 % đồng ý (20/40 người dự họp)");
    }
  }

  @Test
  public void a_complete_meeting_waits_and_the_failed_household_is_met_about_again() {
    try (var opened = open()) {
      MeetingActivity activity = opened.get();
      voted(activity);
      assertThat(Views.texts(activity))
          .contains("1/4 hộ chưa đạt: rà soát lại các hộ này rồi họp lại.")
          .contains("Biên bản đã đủ.");

      Views.touch(activity, "Biên bản xong, sẵn sàng gửi");

      assertThat(meeting().state()).isInstanceOf(RecordState.Waiting.class);
      assertThat(workplace.store().listOutbox()).hasSize(5);
      assertThat(Views.texts(activity)).contains("⧗ Biên bản đã xong và sẽ tự gửi khi có mạng.");
      assertThat(Views.find(activity, EditText.class, "Thư ký").isEnabled()).isFalse();

      activity.onBackPressed();
      Views.touch(activity, "Họp lại (1 hộ)");
      assertThat(meeting().content().votes()).hasSize(1);
      assertThat(Views.texts(activity)).contains("1. Lò Văn Ân");
    }
  }

  @Test
  public void the_minutes_are_signed_by_chair_and_secretary() {
    try (var opened = open()) {
      held(opened.get());
      Views.show(opened.get(), "Ảnh và chữ ký");
      Pictures.take(opened.get(), "meeting-papers-vi-landscape");

      assertThat(Views.texts(opened.get()))
          .contains("○ Chữ ký người chủ trì", "○ Chữ ký thư ký", "○ Ảnh biên bản giấy");
    }
  }

  @Test
  public void what_the_commune_answered_is_told_in_its_words() {
    try (var opened = open()) {
      MeetingActivity activity = opened.get();
      voted(activity);
      Views.touch(activity, "Biên bản xong, sẵn sàng gửi");
      String revision = ((RecordState.Waiting) meeting().state()).revisionId();
      workplace.store().offer(0, 100, 10_000_000);
      workplace
          .store()
          .applyReceipts(
              List.of(
                  new Receipt.Refused(
                      meeting().recordId(), revision, Problem.of(ProblemType.MEETING_CHANGED))));

      opened.pause().resume();

      assertThat(Views.texts(activity))
          .anyMatch(text -> text.contains(ProblemType.MEETING_CHANGED.nextStep().in(Language.VI)))
          .contains("Biên bản xong, sẵn sàng gửi");

      Views.touch(activity, "Biên bản xong, sẵn sàng gửi");
      revision = ((RecordState.Waiting) meeting().state()).revisionId();
      workplace.store().offer(0, 100, 10_000_000);
      workplace.store().applyReceipts(List.of(accepted(revision)));
      opened.pause().resume();
      assertThat(Views.texts(activity)).contains("✔ Xã đã nhận biên bản này.");
    }
  }

  private Receipt accepted(String revision) {
    return new Receipt.AlreadyReceived(meeting().recordId(), revision, 1, null);
  }

  @Test
  public void pictures_of_a_meeting_in_landscape() {
    try (var opened = open()) {
      Pictures.take(opened.get(), "meeting-villages-vi-landscape");
      held(opened.get());
      Pictures.take(opened.get(), "meeting-vi-landscape");

      assertThat(Views.texts(opened.get())).contains("2. Biểu quyết từng hộ");
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w800dp-h1280dp-port-mdpi")
  public void pictures_of_a_meeting_in_portrait() {
    try (var opened = open()) {
      voted(opened.get());
      Pictures.take(opened.get(), "meeting-vi-portrait");

      Views.touch(opened.get(), "Biên bản xong, sẵn sàng gửi");
      Pictures.take(opened.get(), "meeting-done-vi-portrait");
      assertThat(Views.texts(opened.get())).contains("Sửa lại biên bản");
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w360dp-h640dp-port-mdpi")
  public void pictures_of_a_meeting_on_a_phone() {
    try (var opened = open()) {
      held(opened.get());
      Views.show(opened.get(), "Đồng ý");
      Pictures.take(opened.get(), "meeting-vi-phone");

      assertThat(Views.texts(opened.get())).contains("Không biểu quyết: 0 người");
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w800dp-h1280dp-port-mdpi")
  public void a_picture_of_a_meeting_in_large_english() {
    Preferences chosen = new Preferences(RuntimeEnvironment.getApplication());
    chosen.language(Language.EN);
    chosen.textScale(1.7f);
    try (var opened = open()) {
      Views.touch(opened.get(), "Begin the meeting");
      type(opened.get(), "People present", "40");
      Views.touch(opened.get(), "Giàng A Páo");
      type(opened.get(), "Agree", "19");
      Views.show(opened.get(), "Agree");
      Pictures.take(opened.get(), "meeting-en-large");

      assertThat(Views.texts(opened.get()))
          .contains("✘ Not passed: 47.5% agree (19 of 40 present)");
    }
  }
}
