package vn.rasoat.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.JsonText;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Confirmation;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetJson;

/** One run of a merge: the rules of {@link ThreeWayMerge}, and the clashes met on the way. */
final class SheetMerge {
  private final Predicate<String> takeMine;
  private final List<FieldConflict> clashes = new ArrayList<>();

  SheetMerge(Predicate<String> takeMine) {
    this.takeMine = takeMine;
  }

  List<FieldConflict> clashes() {
    return clashes;
  }

  Sheet merge(Sheet base, Sheet mine, Sheet theirs) {
    String edition =
        pick(
            "/editionId",
            base.editionId(),
            mine.editionId(),
            theirs.editionId(),
            SheetMerge::quoted);
    return new Sheet(
        edition == null ? theirs.editionId() : edition,
        answers("/answers/", base.answers(), mine.answers(), theirs.answers()),
        members(base.members(), mine.members(), theirs.members()),
        worksheet(base.incomeWorksheet(), mine.incomeWorksheet(), theirs.incomeWorksheet()),
        confirmations(base.confirmations(), mine.confirmations(), theirs.confirmations()));
  }

  private Map<String, Answer> answers(
      String prefix,
      Map<String, Answer> base,
      Map<String, Answer> mine,
      Map<String, Answer> theirs) {
    Map<String, Answer> merged = new LinkedHashMap<>();
    for (String code : order(base.keySet(), mine.keySet(), theirs.keySet())) {
      Answer answer =
          pick(
              prefix + escaped(code),
              base.get(code),
              mine.get(code),
              theirs.get(code),
              value -> JsonText.of(json -> SheetJson.writeAnswer(json, value)));
      if (answer != null) {
        merged.put(code, answer);
      }
    }
    return merged;
  }

  private List<Member> members(List<Member> base, List<Member> mine, List<Member> theirs) {
    Map<String, Member> inBase = byId(base);
    Map<String, Member> inMine = byId(mine);
    Map<String, Member> inTheirs = byId(theirs);
    List<Member> merged = new ArrayList<>();
    for (String id : order(inBase.keySet(), inMine.keySet(), inTheirs.keySet())) {
      Member member = member(inBase.get(id), inMine.get(id), inTheirs.get(id), id);
      if (member != null) {
        merged.add(member);
      }
    }
    return merged;
  }

  private @Nullable Member member(
      @Nullable Member base, @Nullable Member mine, @Nullable Member theirs, String id) {
    String path = "/members/" + escaped(id);
    if (mine == null || theirs == null) {
      return pick(
          path,
          base,
          mine,
          theirs,
          value -> JsonText.of(json -> SheetJson.writeMember(json, value)));
    }
    Map<String, Answer> before = base == null ? new LinkedHashMap<>() : base.answers();
    return new Member(id, answers(path + "/answers/", before, mine.answers(), theirs.answers()));
  }

  /**
   * A line is known by month and source; lines that share both are taken as one list of amounts.
   */
  private List<IncomeLine> worksheet(
      List<IncomeLine> base, List<IncomeLine> mine, List<IncomeLine> theirs) {
    if (base.equals(mine) || mine.equals(theirs)) {
      return theirs;
    }
    if (base.equals(theirs)) {
      return mine;
    }
    Map<String, List<IncomeLine>> inBase = byMonthAndSource(base);
    Map<String, List<IncomeLine>> inMine = byMonthAndSource(mine);
    Map<String, List<IncomeLine>> inTheirs = byMonthAndSource(theirs);
    List<IncomeLine> merged = new ArrayList<>();
    for (String key : order(inBase.keySet(), inMine.keySet(), inTheirs.keySet())) {
      List<IncomeLine> lines =
          pick(
              "/incomeWorksheet/" + key,
              inBase.get(key),
              inMine.get(key),
              inTheirs.get(key),
              SheetMerge::amounts);
      if (lines != null) {
        merged.addAll(lines);
      }
    }
    return merged;
  }

  /** A confirmation is known by its check and the place it speaks of; its value is the reason. */
  private List<Confirmation> confirmations(
      List<Confirmation> base, List<Confirmation> mine, List<Confirmation> theirs) {
    if (base.equals(mine) || mine.equals(theirs)) {
      return theirs;
    }
    if (base.equals(theirs)) {
      return mine;
    }
    Map<String, Confirmation> inBase = byCheckAndPlace(base);
    Map<String, Confirmation> inMine = byCheckAndPlace(mine);
    Map<String, Confirmation> inTheirs = byCheckAndPlace(theirs);
    List<Confirmation> merged = new ArrayList<>();
    for (String key : order(inBase.keySet(), inMine.keySet(), inTheirs.keySet())) {
      Confirmation confirmation =
          pick(
              "/confirmations/" + key,
              inBase.get(key),
              inMine.get(key),
              inTheirs.get(key),
              value -> quoted(value.reason()));
      if (confirmation != null) {
        merged.add(confirmation);
      }
    }
    return merged;
  }

  /** The three-way rule itself. Null is "not there". */
  private <T> @Nullable T pick(
      String path,
      @Nullable T base,
      @Nullable T mine,
      @Nullable T theirs,
      Function<T, String> jsonText) {
    if (Objects.equals(base, theirs)) {
      return mine;
    }
    if (same(mine, theirs) || same(base, mine)) {
      return theirs;
    }
    if (same(base, theirs)) {
      return mine;
    }
    clashes.add(
        new FieldConflict(
            path,
            base == null ? null : jsonText.apply(base),
            mine == null ? null : jsonText.apply(mine),
            theirs == null ? null : jsonText.apply(theirs)));
    return takeMine.test(path) ? mine : theirs;
  }

  /** Choices are equal in any order: the order of ticking says nothing. */
  private static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Answer.Many one && right instanceof Answer.Many other) {
      return new HashSet<>(one.codes()).equals(new HashSet<>(other.codes()));
    }
    return Objects.equals(left, right);
  }

  /**
   * Theirs first, then what mine adds; but if only mine changed the order or the set, the order is
   * mine.
   */
  private static Set<String> order(Set<String> base, Set<String> mine, Set<String> theirs) {
    boolean theirsUnchanged = new ArrayList<>(base).equals(new ArrayList<>(theirs));
    Set<String> order = new LinkedHashSet<>(theirsUnchanged ? mine : theirs);
    order.addAll(theirsUnchanged ? theirs : mine);
    return order;
  }

  private static Map<String, Member> byId(List<Member> members) {
    Map<String, Member> byId = new LinkedHashMap<>();
    for (Member member : members) {
      if (byId.put(member.id(), member) != null) {
        throw new IllegalArgumentException("member " + member.id() + " stands twice");
      }
    }
    return byId;
  }

  private static Map<String, List<IncomeLine>> byMonthAndSource(List<IncomeLine> lines) {
    Map<String, List<IncomeLine>> byKey = new LinkedHashMap<>();
    for (IncomeLine line : lines) {
      byKey
          .computeIfAbsent(line.month() + "/" + escaped(line.source()), key -> new ArrayList<>())
          .add(line);
    }
    return byKey;
  }

  /** By the end of the field path, which needs no escape: codes and ids have no '/' or '~'. */
  private static Map<String, Confirmation> byCheckAndPlace(List<Confirmation> confirmations) {
    Map<String, Confirmation> byKey = new LinkedHashMap<>();
    for (Confirmation confirmation : confirmations) {
      byKey.put(confirmation.check() + confirmation.path(), confirmation);
    }
    return byKey;
  }

  private static String amounts(List<IncomeLine> lines) {
    if (lines.size() == 1) {
      return Long.toString(lines.get(0).amountVnd());
    }
    return JsonText.of(
        json -> {
          json.writeStartArray();
          for (IncomeLine line : lines) {
            json.writeNumber(line.amountVnd());
          }
          json.writeEndArray();
        });
  }

  private static String quoted(String text) {
    return JsonText.of(json -> json.writeString(text));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
