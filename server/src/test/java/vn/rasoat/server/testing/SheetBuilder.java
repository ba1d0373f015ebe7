package vn.rasoat.server.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.rasoat.area.AreaCode;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.sync.Envelope;

/**
 * Edits of one household's sheet. It begins as a sheet that is received and classified: one head of
 * 40, income keyed at 100 points, every indicator answered and none deprived.
 */
public final class SheetBuilder {
  private static final String EDITION = "2022-2025";

  private String recordId = UUID.randomUUID().toString();
  private String householdId = UUID.randomUUID().toString();
  private String roundId = ReviewWorld.ROUND;
  private String areaCode = "03565-01";
  private Instant startedAt = Instant.parse("2022-10-01T02:00:00Z");
  private LocalDate interviewDate = LocalDate.of(2022, 10, 1);
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, Map<String, Answer>> members = new LinkedHashMap<>();
  private final String headId = UUID.randomUUID().toString();

  public SheetBuilder() {
    members.put(headId, new LinkedHashMap<>());
    member("name", "Vàng A Thử")
        .member("relation", "head")
        .member("birth_date", "1982-05-04")
        .member("sex", "male")
        .member("ethnicity", "mong")
        .member("work_status", "working")
        .member("job_kind", "own_account")
        .member("labour_contract", "not_wage_work")
        .member("social_allowance", "none");
    members.get(headId).put("health_insurance", new Answer.Flag(true));
    text("wall_material", "concrete")
        .text("frame_material", "concrete")
        .text("roof_material", "tile")
        .text("water_source", "tap")
        .text("latrine", "septic")
        .text("income_method", "keyed")
        .number("living_area_m2", 60)
        .number("income_points_keyed", 100);
    answers.put("internet_use", new Answer.Flag(true));
    answers.put("shared_devices", new Answer.Many(List.of("television")));
    answers.put("personal_devices", new Answer.Many(List.of("smartphone")));
  }

  /** Another sheet, made by someone else, of the same household. */
  public SheetBuilder otherRecord() {
    recordId = UUID.randomUUID().toString();
    return this;
  }

  public SheetBuilder record(String id) {
    recordId = id;
    return this;
  }

  public SheetBuilder household(String id) {
    householdId = id;
    return this;
  }

  public SheetBuilder round(String id) {
    roundId = id;
    return this;
  }

  public SheetBuilder village(String code) {
    areaCode = code;
    return this;
  }

  public SheetBuilder startedAt(Instant at) {
    startedAt = at;
    return this;
  }

  public SheetBuilder interviewed(LocalDate date) {
    interviewDate = date;
    return this;
  }

  /** A choice or a text of the household. */
  public SheetBuilder text(String question, String value) {
    answers.put(question, new Answer.Text(value));
    return this;
  }

  public SheetBuilder number(String question, long value) {
    answers.put(question, Answer.Number.of(value));
    return this;
  }

  /** A choice or a text of the head. */
  public SheetBuilder member(String question, String value) {
    members.get(headId).put(question, new Answer.Text(value));
    return this;
  }

  /** Deprived in health insurance, water and sanitation: 30 points, poor below the line. */
  public SheetBuilder poor() {
    members.get(headId).put("health_insurance", new Answer.Flag(false));
    return text("water_source", "unprotected_spring").text("latrine", "none");
  }

  /** Takes the answer away. */
  public SheetBuilder without(String question) {
    answers.remove(question);
    members.get(headId).remove(question);
    return this;
  }

  /** One more member. */
  public SheetBuilder plusMember(String name, String relation, String birthDate) {
    Map<String, Answer> more = new LinkedHashMap<>();
    more.put("name", new Answer.Text(name));
    more.put("relation", new Answer.Text(relation));
    more.put("birth_date", new Answer.Text(birthDate));
    members.put(UUID.randomUUID().toString(), more);
    return this;
  }

  public String recordId() {
    return recordId;
  }

  public String householdId() {
    return householdId;
  }

  /** What is written down now. */
  public Sheet sheet() {
    List<Member> roster = new ArrayList<>();
    members.forEach((id, memberAnswers) -> roster.add(new Member(id, memberAnswers)));
    return new Sheet(EDITION, answers, roster, List.of());
  }

  /** A new edit that began from a revision of the server. */
  public Envelope edit(int baseRevision) {
    return new Envelope(
        recordId,
        UUID.randomUUID().toString(),
        baseRevision,
        householdId,
        roundId,
        new AreaCode(areaCode),
        interviewDate,
        startedAt,
        startedAt.plusSeconds(1800),
        null,
        sheet());
  }
}
