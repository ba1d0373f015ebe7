package vn.rasoat.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.review.ReviewEvent.Classified;
import vn.rasoat.review.ReviewEvent.CountedIndicator;
import vn.rasoat.review.ReviewEvent.CountedVote;
import vn.rasoat.review.ReviewEvent.MeetingHeld;
import vn.rasoat.review.ReviewEvent.Received;
import vn.rasoat.review.ReviewEvent.Returned;
import vn.rasoat.review.ReviewEvent.StageClosed;
import vn.rasoat.review.ReviewEvent.Visited;

class ReviewEventJsonTest {
  private static final Instant AT = Instant.parse("2022-10-02T01:40:00.125Z");
  private static final String VILLAGE = "12/109/03565/03565-01";

  private static final Classified POOR =
      new Classified(
          "periodic-2022",
          AT,
          "h1",
          VILLAGE,
          3,
          HouseholdClass.POOR,
          40,
          6,
          true,
          List.of(
              new CountedIndicator("employment", true, true),
              new CountedIndicator("nutrition", false, false)));

  @Test
  void everyEventComesBackAsItWasWritten() {
    List<ReviewEvent> events =
        List.of(
            new Received("periodic-2022", AT, "h1", "r1", VILLAGE, 1, "u1"),
            POOR,
            new Classified("periodic-2022", AT, "h2", VILLAGE, 1, null, 0, 1, false, List.of()),
            new StageClosed("periodic-2022", AT, "12/109", Stage.FINAL, "u2"),
            new Returned(
                "periodic-2022",
                AT,
                "h1",
                VILLAGE,
                "a1",
                AssignmentOrigin.COMPLAINT,
                "Đo lại nhà",
                LocalDate.of(2022, 10, 20),
                "u2"),
            new Visited(
                "periodic-2022",
                AT,
                "h1",
                "v1",
                VILLAGE,
                VisitOutcome.NOT_FOUND,
                LocalDate.of(2022, 10, 2),
                3,
                "u1"),
            new MeetingHeld(
                "periodic-2022",
                AT,
                "m1",
                VILLAGE,
                2,
                LocalDate.of(2022, 10, 21),
                62,
                48,
                41,
                List.of(
                    new CountedVote("h1", HouseholdClass.POOR, 24, 20, true),
                    new CountedVote("h2", null, 0, 48, false)),
                "u1"));
    for (ReviewEvent event : events) {
      assertThat(ReviewEventJson.read(ReviewEventJson.write(event))).isEqualTo(event);
    }
  }

  @Test
  void theTextOfAnEventStaysAsItIsBecauseStoredEventsOutliveTheProgram() {
    assertThat(ReviewEventJson.write(POOR))
        .isEqualTo(
            """
            {"type":"classified","roundId":"periodic-2022","at":"2022-10-02T01:40:00.125Z",\
            "householdId":"h1","areaPath":"12/109/03565/03565-01","revision":3,"class":"poor",\
            "deprivationPoints":40,"persons":6,"ethnicMinority":true,"indicators":[\
            {"code":"employment","inBase":true,"deprived":true},\
            {"code":"nutrition","inBase":false,"deprived":false}]}""");
  }

  @Test
  void anEventOfAnUnknownKindIsRefusedByName() {
    assertThatThrownBy(
            () ->
                ReviewEventJson.read(
                    "{\"type\":\"merged\",\"roundId\":\"x\",\"at\":\"2022-10-02T01:40:00Z\"}"))
        .isInstanceOf(DataFaultException.class)
        .hasMessageContaining("there is no event 'merged'");
  }
}
