package vn.rasoat.client.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.edition.Edition;
import vn.rasoat.sync.FieldConflict;
import vn.rasoat.text.Wording;

/**
 * A conflict to be settled: each field with both values side by side, and what was chosen so far.
 * Nothing is chosen beforehand.
 */
public final class ConflictForm {
  private final List<Line> lines;
  private final Map<String, Boolean> mine;

  private ConflictForm(List<Line> lines, Map<String, Boolean> mine) {
    this.lines = lines;
    this.mine = mine;
  }

  /**
   * One field that both sides changed.
   *
   * @param question what was asked, with the member's name
   * @param before the value both began from
   * @param mine the value on this tablet
   * @param theirs the value on the server
   * @param place where it is asked
   */
  public record Line(
      String path, Wording question, Wording before, Wording mine, Wording theirs, Place place) {}

  /**
   * The conflict of a sheet.
   *
   * @param edition that of the sheet
   * @throws IllegalArgumentException if the sheet is in none
   */
  public static ConflictForm of(LocalSheet sheet, Edition edition) {
    if (!(sheet.state() instanceof RecordState.InConflict conflict)) {
      throw new IllegalArgumentException("the sheet " + sheet.recordId() + " is in no conflict");
    }
    ConflictWords words = new ConflictWords(edition, sheet.content(), conflict.current().sheet());
    Places places = new Places(edition);
    List<Line> lines = new ArrayList<>();
    for (FieldConflict field : conflict.fields()) {
      String path = field.path();
      lines.add(
          new Line(
              path,
              words.question(path),
              words.value(path, field.base()),
              words.value(path, field.yours()),
              words.value(path, field.current()),
              places.of(path)));
    }
    return new ConflictForm(lines, Map.of());
  }

  /** The fields, in the order of the sheet. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** With a choice for one field: true keeps the tablet's value. */
  public ConflictForm choose(String path, boolean takeMine) {
    Map<String, Boolean> chosen = new HashMap<>(mine);
    chosen.put(path, takeMine);
    return new ConflictForm(lines, chosen);
  }

  /** With the same choice for every field. */
  public ConflictForm chooseAll(boolean takeMine) {
    Map<String, Boolean> chosen = new HashMap<>();
    lines.forEach(line -> chosen.put(line.path(), takeMine));
    return new ConflictForm(lines, chosen);
  }

  /** What was chosen for a field: true for mine; null if nothing was chosen yet. */
  public @Nullable Boolean chosen(String path) {
    return mine.get(path);
  }

  /** Whether every field was chosen. */
  public boolean isSettled() {
    return mine.size() == lines.size();
  }

  /** What is left to choose. */
  public Wording progress() {
    int left = lines.size() - mine.size();
    return left == 0
        ? new Wording(
            "Đã chọn xong. Bản kia vẫn được lưu ở xã.",
            "All chosen. The other version stays stored at the commune.")
        : new Wording(
            "Còn " + left + " câu chưa chọn.",
            left + " answer" + (left == 1 ? "" : "s") + " left.");
  }

  /**
   * The choices, for {@code LocalStore.settle}.
   *
   * @throws IllegalStateException if a field was not chosen
   */
  public Predicate<String> takeMine() {
    if (!isSettled()) {
      throw new IllegalStateException("choose for every field first");
    }
    Map<String, Boolean> chosen = new HashMap<>(mine);
    // A field that came into conflict meanwhile was not asked about: what the server has stays.
    return path -> Boolean.TRUE.equals(chosen.get(path));
  }
}
