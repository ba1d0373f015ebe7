package vn.rasoat.server.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.review.Vote;
import vn.rasoat.sync.MeetingEnvelope;

/** Edits of the record of one village meeting; 48 of 62 invited people are present. */
public final class MeetingBuilder {
  private final String recordId = UUID.randomUUID().toString();
  private final List<Vote> votes = new ArrayList<>();
  private String areaCode = "03565-01";
  private String remarks = "Mặt trận Tổ quốc xã dự và giám sát.";
  private Instant startedAt = Instant.parse("2022-10-01T02:00:00Z");
  private LocalDate heldOn = LocalDate.of(2022, 10, 1);
  private String roundId = ReviewWorld.ROUND;

  public MeetingBuilder village(String code) {
    areaCode = code;
    return this;
  }

  public MeetingBuilder round(String id) {
    roundId = id;
    return this;
  }

  public MeetingBuilder startedAt(Instant at) {
    startedAt = at;
    return this;
  }

  public MeetingBuilder heldOn(LocalDate day) {
    heldOn = day;
    return this;
  }

  public MeetingBuilder remarks(String text) {
    remarks = text;
    return this;
  }

  /** A vote on a household that was found to be poor. */
  public MeetingBuilder vote(String householdId, int agree, int disagree) {
    votes.add(new Vote(householdId, HouseholdClass.POOR, agree, disagree, null));
    return this;
  }

  public String recordId() {
    return recordId;
  }

  /** A new edit that began from a revision of the server. */
  public MeetingEnvelope edit(int baseRevision) {
    return new MeetingEnvelope(
        recordId,
        UUID.randomUUID().toString(),
        baseRevision,
        roundId,
        new AreaCode(areaCode),
        new MeetingRecord(
            heldOn,
            startedAt,
            startedAt.plusSeconds(5400),
            62,
            48,
            41,
            "Lò Văn Páo",
            "Giàng Thị Súa",
            remarks,
            votes));
  }
}
