package vn.rasoat.client.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.classification.Circumstances;
import vn.rasoat.classification.Classifier;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.Standing;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.SearchText;

/**
 * The two speeds that a person feels: one answer of a household of 40 members with everything in
 * sight made anew, and a search over 20,000 households. Each beside its raw floor of the same run.
 */
public final class FormBenchmark {
  private static final int MEMBERS = 40;
  private static final int HOUSEHOLDS = 20_000;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 300;
  private static final LocalDate INTERVIEW = LocalDate.of(2022, 10, 2);
  private static final String[] FAMILY = {"Giàng", "Sùng", "Lò", "Đèo", "Vàng", "Tẩn", "Lý"};
  private static final String[] GIVEN = {"Páo", "Mỷ", "Ứng", "Sử", "Chu", "Dợ", "Phanh", "Sai"};
  private static final String[] QUERIES = {"giang", "pao gia", "đèo ứng", "ban 7", "x", "ly sai"};

  /** Keeps the results from being optimised away. */
  private static long seen;

  private FormBenchmark() {}

  /** Prints both. */
  public static void main(String[] args) {
    refresh();
    search();
    System.out.println("(" + seen + ")");
  }

  private static void refresh() {
    Edition edition = EditionCatalogue.bundled().find("2022-2025").orElseThrow();
    AreaFacts area =
        new AreaFacts(
            AreaType.RURAL,
            Region.NORTHERN_MOUNTAINS,
            ReviewKind.PERIODIC,
            edition.illustrativePoints());
    SheetForm form = household(edition, area);
    Classifier classifier = new Classifier(edition, edition.illustrativePoints());
    Circumstances circumstances =
        new Circumstances(
            AreaType.RURAL, Region.NORTHERN_MOUNTAINS, INTERVIEW, ReviewKind.PERIODIC);
    long[] all = new long[ROUNDS];
    long[] floor = new long[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      Edit edit = new Edit.HouseholdAnswer("living_area_m2", Answer.Number.of(40 + (i & 63)));
      long begun = System.nanoTime();
      form = form.after(edit);
      seen += form.livePanel().indicators().size();
      seen += form.sections().size() + form.members().size();
      seen += form.householdFields("house").size();
      seen += form.readyCheck().must().size();
      long between = System.nanoTime();
      seen += classifier.classify(edit.applyTo(form.sheet()), circumstances).indicators().size();
      if (i >= 0) {
        all[i] = between - begun;
        floor[i] = System.nanoTime() - between;
      }
    }
    print("one answer of 40 members, everything anew: at least 20/s wanted", all, floor);
  }

  private static SheetForm household(Edition edition, AreaFacts area) {
    Sheet nothing = new Sheet(edition.id(), Map.of(), List.of(), List.of());
    SheetForm form =
        SheetForm.open(
            edition,
            new LocalSheet(
                "record",
                "household",
                "periodic-2022",
                new AreaCode("03565-01"),
                INTERVIEW,
                Instant.parse("2022-10-02T01:00:00Z"),
                nothing,
                null,
                null,
                new RecordState.Draft(),
                false),
            area);
    Random random = new Random(40);
    for (int i = 0; i < MEMBERS; i++) {
      String id = "01920000-0000-7000-8000-" + (100_000_000_000L + i);
      form = form.after(new Edit.MemberAdded(id));
      form = form.after(new Edit.MemberAnswer(id, "name", new Answer.Text(name(random))));
      String relation = i == 0 ? "head" : "other_relative";
      form = form.after(new Edit.MemberAnswer(id, "relation", new Answer.Text(relation)));
      String born = 1950 + random.nextInt(72) + "-04-0" + (1 + random.nextInt(9));
      form = form.after(new Edit.MemberAnswer(id, "birth_date", new Answer.Text(born)));
      form = form.after(new Edit.MemberAnswer(id, "health_insurance", new Answer.Flag(i % 3 > 0)));
    }
    return form;
  }

  private static void search() {
    Random random = new Random(20);
    List<SheetSummary> sheets = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    for (int i = 0; i < HOUSEHOLDS; i++) {
      String name = name(random);
      folded.add(SearchText.fold(name));
      sheets.add(
          new SheetSummary(
              "record-" + i,
              "household-" + i,
              "periodic-2022",
              new AreaCode("03565-" + (10 + i % 40)),
              Standing.values()[i % Standing.values().length],
              false,
              name,
              "0120800" + (10_000 + i),
              4,
              null,
              1,
              "22.39812,103.15234,12"));
    }
    HouseholdIndex index = HouseholdIndex.of(sheets, List.of(), List.of(), Map.of());
    long[] all = new long[ROUNDS];
    long[] floor = new long[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      String query = QUERIES[Math.floorMod(i, QUERIES.length)];
      long begun = System.nanoTime();
      seen += index.list(HouseholdQuery.ALL.withText(query)).size();
      long between = System.nanoTime();
      for (String each : folded) {
        seen += each.contains(query) ? 1 : 0;
      }
      if (i >= 0) {
        all[i] = between - begun;
        floor[i] = System.nanoTime() - between;
      }
    }
    print("search over 20,000 households: under 50 ms wanted", all, floor);
  }

  private static String name(Random random) {
    return FAMILY[random.nextInt(FAMILY.length)] + " A " + GIVEN[random.nextInt(GIVEN.length)];
  }

  private static void print(String what, long[] nanos, long[] floor) {
    Arrays.sort(nanos);
    Arrays.sort(floor);
    System.out.printf(
        Locale.ROOT,
        "%s; median %.2f ms (%,.0f/s), slowest of 100 %.2f ms; raw floor %.2f ms%n",
        what,
        nanos[ROUNDS / 2] / 1e6,
        1e9 / nanos[ROUNDS / 2],
        nanos[ROUNDS * 99 / 100] / 1e6,
        floor[ROUNDS / 2] / 1e6);
  }
}
