package vn.rasoat.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Scope;
import vn.rasoat.questionnaire.Sheet;

/**
 * Households at random from the questions of an edition: any answer that fits a question, some
 * answers missing, birth dates in part or in full. A seed gives the same household again.
 */
final class RandomHouseholds {
  private static final double[] MISSING = {0, 0.03, 0.3};
  private static final int MOST_MEMBERS = 9;

  private final Edition edition;
  private final Random random;
  private final LocalDate referenceDate;

  /** How often the first option is taken, mostly the better one: else nearly all would be poor. */
  private final double ease;

  RandomHouseholds(Edition edition, long seed) {
    this.edition = edition;
    this.random = new Random(seed);
    this.referenceDate = edition.inForceFrom().plusDays(random.nextInt(4 * 365));
    this.ease = random.nextDouble();
  }

  Circumstances circumstances() {
    Region region = Region.values()[random.nextInt(Region.values().length)];
    return new Circumstances(
        random.nextBoolean() ? AreaType.RURAL : AreaType.URBAN,
        random.nextInt(5) == 0 ? null : region,
        referenceDate,
        ReviewKind.values()[random.nextInt(ReviewKind.values().length)]);
  }

  /** A household of which some answers may be missing. */
  Sheet sheet() {
    return sheet(MISSING[random.nextInt(MISSING.length)]);
  }

  /** A household that answered everything. */
  Sheet completeSheet() {
    return sheet(0);
  }

  private Sheet sheet(double missing) {
    List<Member> members = new ArrayList<>();
    int count = 1 + random.nextInt(1 + random.nextInt(MOST_MEMBERS));
    for (int i = 0; i < count; i++) {
      Map<String, Answer> answers = answers(Scope.MEMBER, missing);
      agree(answers);
      members.add(new Member("m" + i, answers));
    }
    List<IncomeLine> worksheet = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      if (random.nextDouble() >= missing) {
        worksheet.add(new IncomeLine(month, "farming", random.nextInt(15_000_000)));
      }
    }
    return new Sheet(edition.id(), answers(Scope.HOUSEHOLD, missing), members, worksheet);
  }

  /** The same sheet with answers taken away: a few of them, or about a third. */
  Sheet withLess(Sheet sheet) {
    double share = random.nextBoolean() ? 0.33 : 0.02;
    List<Member> members = new ArrayList<>();
    for (Member member : sheet.members()) {
      members.add(new Member(member.id(), less(member.answers(), share)));
    }
    List<IncomeLine> worksheet = new ArrayList<>(sheet.incomeWorksheet());
    worksheet.removeIf(line -> random.nextDouble() < share);
    return new Sheet(sheet.editionId(), less(sheet.answers(), share), members, worksheet);
  }

  /** The lesser sheet with an answer that does not fit wherever one was taken away. */
  Sheet withMisfits(Sheet sheet, Sheet less) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < sheet.members().size(); i++) {
      Member member = sheet.members().get(i);
      members.add(
          new Member(member.id(), misfits(member.answers(), less.members().get(i).answers())));
    }
    return new Sheet(
        sheet.editionId(),
        misfits(sheet.answers(), less.answers()),
        members,
        less.incomeWorksheet());
  }

  private static Map<String, Answer> misfits(Map<String, Answer> all, Map<String, Answer> less) {
    Map<String, Answer> answers = new LinkedHashMap<>(all);
    answers.replaceAll(
        (code, answer) -> less.containsKey(code) ? answer : new Answer.Text("no such option"));
    return answers;
  }

  private Map<String, Answer> less(Map<String, Answer> answers, double share) {
    Map<String, Answer> left = new LinkedHashMap<>(answers);
    left.keySet().removeIf(question -> random.nextDouble() < share);
    return left;
  }

  private Map<String, Answer> answers(Scope scope, double missing) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question question : edition.questionnaire().questions()) {
      if (question.scope() == scope && random.nextDouble() >= missing) {
        answers.put(question.code(), answer(question));
      }
    }
    return answers;
  }

  private Answer answer(Question question) {
    return switch (question.kind()) {
      case TEXT -> new Answer.Text("Nguyễn Văn Thử");
      case LOCATION -> new Answer.Text("22.39812,103.15234,12");
      case CITIZEN_ID -> new Answer.Text("001080000001");
      case PARTIAL_DATE -> new Answer.Text(birthDate());
      case YES_NO -> new Answer.Flag(random.nextDouble() < Math.max(ease, 0.6));
      case CHOICE -> new Answer.Text(any(question.options()).code());
      case CHOICES -> new Answer.Many(some(question.options()));
      case NUMBER -> number(question);
    };
  }

  private String birthDate() {
    int oldest = random.nextDouble() < Math.max(ease, 0.3) ? 30_000 : 7_000;
    LocalDate day = referenceDate.minusDays(random.nextInt(oldest));
    String text = day.toString();
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, 4);
      case 1 -> text.substring(0, 7);
      default -> text;
    };
  }

  /** Small numbers mostly: there the bounds lie. */
  private Answer number(Question question) {
    long most = Math.min(question.mostThousandths(), question.leastThousandths() + 250_000);
    long span = most - question.leastThousandths() + 1;
    return new Answer.Number(question.leastThousandths() + Math.floorMod(random.nextLong(), span));
  }

  private Option any(List<Option> options) {
    return options.get(random.nextDouble() < ease ? 0 : random.nextInt(options.size()));
  }

  private List<String> some(List<Option> options) {
    List<String> codes = new ArrayList<>();
    for (Option option : options) {
      if (random.nextInt(3) == 0) {
        codes.add(option.code());
      }
    }
    return codes;
  }

  /**
   * Measures and the health station's word stand in for each other, so a child of whom they say
   * opposite things changes its result when one of them is taken away. Here they agree; what holds
   * where they do not is a situation of its own.
   */
  private static void agree(Map<String, Answer> answers) {
    if (answers.get("nutrition_station") instanceof Answer.Text word) {
      boolean low = word.value().equals("malnourished");
      answers.computeIfPresent("height_cm", (code, any) -> Answer.Number.of(low ? 30 : 220));
      answers.computeIfPresent("weight_kg", (code, any) -> Answer.Number.of(low ? 1 : 150));
    }
  }
}
