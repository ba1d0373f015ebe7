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
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import vn.rasoat.client.store.LocalVisit;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "vi-rVN-w800dp-h1280dp-port-mdpi")
public class VisitActivityTest {
  private final TestWorkplace workplace = new TestWorkplace();
  private final Village village = new Village(workplace);
  private String recordId = "";

  @Before
  public void a_household_was_visited_twice_in_vain() {
    RaSoatApp.of(app()).runOn(new Directly());
    RaSoatApp.of(app()).unlock(workplace);
    recordId = village.draft("Giàng A Sử", "03565-01");
    village.visited("Giàng A Sử", VisitOutcome.ABSENT, 1);
    village.visited("Giàng A Sử", VisitOutcome.ABSENT, 2);
  }

  private static Context app() {
    return RuntimeEnvironment.getApplication();
  }

  private ActivityController<VisitActivity> open() {
    Intent intent =
        VisitActivity.open(
            app(),
            Village.household("Giàng A Sử"),
            TestWorkplace.ROUND,
            TestWorkplace.VILLAGE,
            recordId);
    return Robolectric.buildActivity(VisitActivity.class, intent);
  }

  private VisitEnvelope last() {
    List<LocalVisit> visits = workplace.store().listVisits();
    return visits.get(visits.size() - 1).visit();
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void the_third_visit_is_counted_and_saved_with_day_and_note() {
    try (var opened = open().setup()) {
      assertThat(Views.texts(opened.get()))
          .contains("Lần đến thứ 3 (đã vắng nhà 2 lần)")
          .contains("Lần 2, 22/09/2022: Vắng nhà – Hàng xóm bảo đi nương.");
      Views.touch(opened.get(), "Từ chối");
      Views.find(opened.get(), EditText.class, "Ghi chú").setText("Không muốn vào danh sách.");
      Views.touch(opened.get(), "Lưu kết quả");

      assertThat(opened.get().isFinishing()).isTrue();
      assertThat(last().outcome()).isEqualTo(VisitOutcome.REFUSED);
      assertThat(last().attempt()).isEqualTo(3);
      assertThat(last().visitedOn()).isEqualTo("2022-10-02");
      assertThat(last().note()).isEqualTo("Không muốn vào danh sách.");
    }
  }

  @Test
  public void a_refusal_without_a_reason_is_not_saved_but_asked_after() {
    try (var opened = open().setup()) {
      Views.touch(opened.get(), "Từ chối");
      Views.touch(opened.get(), "Lưu kết quả");

      assertThat(Views.texts(opened.get())).contains("Ghi lý do, hoặc đã hỏi ai.");
      assertThat(workplace.store().listVisits()).hasSize(2);
    }
  }

  @Test
  public void a_visit_the_server_refused_is_written_again_in_its_place() {
    VisitEnvelope refused = last();
    workplace.store().offer(0, 100, 1_000_000);
    workplace
        .store()
        .applyReceipts(
            List.of(
                new Receipt.Refused(
                    refused.recordId(),
                    refused.revisionId(),
                    Problem.of(ProblemType.RECORD_NOT_VALID))));
    Intent again = VisitActivity.openRefused(app(), refused);
    try (var opened = Robolectric.buildActivity(VisitActivity.class, again).setup()) {
      assertThat(Views.texts(opened.get())).contains("Lần đến thứ 2 (đã vắng nhà 1 lần)");
      Views.touch(opened.get(), "Lưu kết quả");

      assertThat(workplace.store().listVisits()).hasSize(2);
      assertThat(last().recordId()).isNotEqualTo(refused.recordId());
      assertThat(last().note()).isEqualTo(refused.note());
      assertThat(workplace.store().listVisits().get(1).state())
          .isInstanceOf(RecordState.Waiting.class);
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w1280dp-h800dp-land-mdpi")
  public void the_sheet_leads_to_the_visit() {
    Intent sheet = SheetActivity.open(app(), recordId, null);
    try (var opened = Robolectric.buildActivity(SheetActivity.class, sheet).setup()) {
      Views.touch(opened.get(), "Lần đến");

      assertThat(
              Shadows.shadowOf(opened.get()).getNextStartedActivity().getComponent().getClassName())
          .isEqualTo(VisitActivity.class.getName());
    }
  }

  @Test
  public void pictures_of_the_visit() {
    Sizes.pictures("visit", this::open, activity -> Views.touch(activity, word(activity)));
  }

  private static String word(VisitActivity activity) {
    return VisitOutcome.MOVED.text().in(activity.language());
  }
}
