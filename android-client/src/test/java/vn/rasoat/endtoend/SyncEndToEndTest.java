package vn.rasoat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.ServerCopy;
import vn.rasoat.client.sync.LinkResult;
import vn.rasoat.client.sync.ServerLink;
import vn.rasoat.client.sync.Traffic;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.JsonTree;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.PushReply;
import vn.rasoat.sync.PushRequest;

/** The tablet's engine against the server as it is shipped, in a process of its own. */
@Tag("process")
class SyncEndToEndTest {
  private static final String VILLAGE = "03565-01";
  private static final String ROUND = "periodic-2022";

  @TempDir static Path data;
  private static @Nullable ServerProcess started;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    if (!Files.exists(ServerProcess.jar())) {
      String missing =
          ServerProcess.jar().normalize()
              + " is missing: this test needs the server as it is shipped. mvn verify makes it"
              + " first; -Dquick leaves this test out without it.";
      // The build says "required"; in an IDE, where nobody says anything, it is left out.
      if ("required".equals(System.getProperty("rasoat.serverJar"))) {
        fail(missing);
      }
      Assumptions.abort(missing);
    }
    started = ServerProcess.startDemo(data);
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.close();
    }
  }

  private static ServerProcess server() {
    if (started == null) {
      throw new IllegalStateException("not started");
    }
    return started;
  }

  private static FieldTablet tablet(String userName) {
    return new FieldTablet(server().url("/")).signIn(userName);
  }

  @Test
  void a_household_captured_offline_arrives_once_in_spite_of_a_lost_reply() throws IOException {
    FieldTablet district = tablet("huyen.109");
    long poorBefore = poorInDistrict(district);
    FieldTablet tablet = tablet("rsv.03565");
    String record = tablet.capturePoorHousehold(VILLAGE, ROUND, "Lò Văn Đầu Bản");
    assertThat(tablet.sync(false).outcome()).isEqualTo(AttemptOutcome.NO_SIGNAL);

    tablet.through(LosesTheFirstReply::new);
    assertThat(tablet.sync().outcome()).isEqualTo(AttemptOutcome.REPLY_LOST);
    assertThat(state(tablet, record)).isInstanceOf(RecordState.Waiting.class);

    Attempt second = tablet.sync();
    assertThat(second.outcome()).as("%s", second).isEqualTo(AttemptOutcome.COMPLETE);
    assertThat(second.accepted()).isEqualTo(1);
    LocalSheet sent = tablet.store.find(record).orElseThrow();
    assertThat(sent.state()).isInstanceOf(RecordState.Synced.class);
    assertThat(sent.base()).isEqualTo(new ServerCopy(1, sent.content(), HouseholdClass.POOR, 30));

    FieldTablet official = tablet("xa.03565");
    assertThat(official.sync().outcome()).isEqualTo(AttemptOutcome.COMPLETE);
    List<LocalSheet> same = new ArrayList<>(official.store.list());
    same.removeIf(sheet -> !sheet.householdId().equals(sent.householdId()));
    assertThat(same).singleElement().extracting(LocalSheet::content).isEqualTo(sent.content());

    String list = official.read("/households?area=" + VILLAGE + "&q=lo+van+dau+ban");
    assertThat(list.split(Pattern.quote("Lò Văn Đầu Bản"), -1)).as(list).hasSize(2);
    String file = official.read("/households/" + sent.householdId());
    assertThat(file)
        .contains("Lò Văn Đầu Bản, 40 tuổi, không có bảo hiểm y tế")
        .contains("Nguồn nước sinh hoạt không hợp vệ sinh")
        .contains("Hộ không có nhà tiêu hợp vệ sinh");
    assertThat(poorInDistrict(district)).isEqualTo(poorBefore + 1);
  }

  @Test
  void no_acknowledged_sheet_is_lost_when_the_server_is_killed_in_the_middle_of_pushes()
      throws Exception {
    FieldTablet tablet = tablet("rsv.03565");
    List<String> records = new ArrayList<>();
    for (int i = 1; i <= 1500; i++) {
      records.add(tablet.capturePoorHousehold(VILLAGE, ROUND, "Giàng A " + i));
    }
    Thread killer =
        new Thread(
            () -> {
              try {
                while (tablet.store.counts().synced() < 200) {
                  Thread.sleep(1);
                }
                server().kill();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    killer.start();
    Attempt broken = tablet.sync();
    killer.join();
    assertThat(broken.outcome()).isIn(AttemptOutcome.REPLY_LOST, AttemptOutcome.NO_SIGNAL);
    List<String> acknowledged = new ArrayList<>(records);
    acknowledged.removeIf(id -> !(state(tablet, id) instanceof RecordState.Synced));
    assertThat(acknowledged).hasSizeBetween(200, 1499);

    server().startAgain();
    FieldTablet official = tablet("xa.03565");
    official.sync();
    for (String id : acknowledged) {
      assertThat(official.store.find(id)).as(id).isPresent();
    }

    assertThat(tablet.sync().outcome()).isEqualTo(AttemptOutcome.COMPLETE);
    official.sync();
    for (String id : records) {
      assertThat(state(tablet, id)).isInstanceOf(RecordState.Synced.class);
      assertThat(official.store.find(id).orElseThrow().baseRevision()).isEqualTo(1);
    }
  }

  private static long poorInDistrict(FieldTablet district) throws IOException {
    return JsonTree.read(
            "overall", district.read("/api/v1/statistics/overall?area=109&year=2022&stage=current"))
        .get("poor")
        .whole();
  }

  private static RecordState state(FieldTablet tablet, String record) {
    return tablet.store.find(record).orElseThrow().state();
  }

  /** The server does its work; the tablet never hears of it, once. */
  private static final class LosesTheFirstReply implements ServerLink {
    private final ServerLink link;
    private final AtomicBoolean lost = new AtomicBoolean();

    LosesTheFirstReply(ServerLink link) {
      this.link = link;
    }

    @Override
    public LinkResult<PushReply> push(PushRequest request) {
      LinkResult<PushReply> result = link.push(request);
      assertThat(result).isInstanceOf(LinkResult.Answered.class);
      return lost.compareAndSet(false, true)
          ? new LinkResult.Unreachable<>(true, Traffic.NONE)
          : result;
    }

    @Override
    public LinkResult<PullPage> pull(@Nullable String cursor, int limit) {
      return link.pull(cursor, limit);
    }
  }
}
