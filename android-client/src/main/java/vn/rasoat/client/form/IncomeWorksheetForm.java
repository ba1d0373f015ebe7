package vn.rasoat.client.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.Edit;
import vn.rasoat.edition.IncomeStandard;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/**
 * The 12-month income worksheet: a table of months and sources of the whole household, net, in VND.
 * State social assistance is written down and left out of the sum, as the edition says. A month is
 * told when it has any line; a month without income has a line of 0.
 */
public final class IncomeWorksheetForm {
  private static final long MOST_VND = 1_000_000_000_000L;

  private final SheetForm form;
  private final Sheet sheet;
  private final IncomeStandard income;
  private final int months;
  private final Map<String, Long> amounts = new HashMap<>();
  private final boolean[] told;
  private long counted;
  private long excluded;

  IncomeWorksheetForm(SheetForm form) {
    this.form = form;
    this.sheet = form.sheet();
    this.income = form.edition().income();
    this.months = Math.toIntExact(income.worksheetMonths().value());
    this.told = new boolean[months];
    for (IncomeLine line : sheet.incomeWorksheet()) {
      if (line.month() < 1 || line.month() > months) {
        continue;
      }
      amounts.merge(key(line.month(), line.source()), line.amountVnd(), Long::sum);
      told[line.month() - 1] = true;
      if (isExcluded(line.source())) {
        excluded += line.amountVnd();
      } else {
        counted += line.amountVnd();
      }
    }
  }

  /**
   * What was read from one cell. An amount that cannot be read is not saved: the screen keeps what
   * was typed and shows the fault until it is mended.
   *
   * @param edit to be saved; null if it cannot be read
   * @param fault what is wrong; null if nothing is
   */
  public record Cell(@Nullable Edit edit, @Nullable Wording fault) {}

  /** How many months there are; 1 is the oldest. */
  public int months() {
    return months;
  }

  /** The sources of income in the order of the form. */
  public List<Option> sources() {
    return form.edition().questionnaire().incomeSources();
  }

  /** Whether a source is left out of the sum. */
  public boolean isExcluded(String source) {
    return income.excludedSources().contains(source);
  }

  /** Such as "Tháng 10/2021": the months before that of the interview. */
  public Wording monthTitle(int month) {
    LocalDate day =
        form.context().interviewDate().withDayOfMonth(1).minusMonths(months + 1L - month);
    int number = day.getMonthValue();
    String padded = (number < 10 ? "0" : "") + number;
    return new Wording(
        "Tháng " + padded + "/" + day.getYear(), "Month " + day.getYear() + "-" + padded);
  }

  /** What a cell shows: the amount with its thousands apart; empty without a line. */
  public String text(int month, String source, Language language) {
    Long amount = amounts.get(key(month, source));
    return amount == null ? "" : NumberText.whole(amount, language);
  }

  /** Reads one cell; an empty one takes the line away. */
  public Cell read(int month, String source, String raw, Language language) {
    if (raw.trim().isEmpty()) {
      return new Cell(new Edit.Income(month, source, null), null);
    }
    BigDecimal number = NumberInput.parse(raw.trim(), language);
    BigDecimal most = BigDecimal.valueOf(MOST_VND);
    if (number == null || number.stripTrailingZeros().scale() > 0) {
      return new Cell(
          null,
          new Wording(
              "Ghi số tiền bằng đồng, không có số lẻ; lỗ thì ghi dấu trừ ở đầu.",
              "Write whole VND; a loss has a minus in front."));
    }
    if (number.abs().compareTo(most) > 0) {
      return new Cell(
          null,
          new Wording(
              "Số tiền của một tháng quá lớn; kiểm tra lại số chữ số 0.",
              "The amount of a month is too large; count its zeros again."));
    }
    return new Cell(new Edit.Income(month, source, number.longValueExact()), null);
  }

  /** Writes the amount of one month into all others that have none yet, such as of a wage. */
  public List<Edit> fillFrom(int month, String source) {
    List<Edit> edits = new ArrayList<>();
    Long amount = amounts.get(key(month, source));
    for (int other = 1; amount != null && other <= months; other++) {
      if (!amounts.containsKey(key(other, source))) {
        edits.add(new Edit.Income(other, source, amount));
      }
    }
    return edits;
  }

  /** Says that a month had no income: a line of 0 of the first source. */
  public Edit withoutIncome(int month) {
    return new Edit.Income(month, sources().get(0).code(), 0L);
  }

  /** Whether a month was asked. */
  public boolean isTold(int month) {
    return told[month - 1];
  }

  /** The sum of a month without what is excluded. */
  public long monthTotal(int month) {
    long sum = 0;
    for (Option source : sources()) {
      Long amount = amounts.get(key(month, source.code()));
      sum += amount == null || isExcluded(source.code()) ? 0 : amount;
    }
    return sum;
  }

  /** The sum of a source over all months, excluded or not. */
  public long sourceTotal(String source) {
    long sum = 0;
    for (int month = 1; month <= months; month++) {
      Long amount = amounts.get(key(month, source));
      sum += amount == null ? 0 : amount;
    }
    return sum;
  }

  /** The sum of all that counts. */
  public long total() {
    return counted;
  }

  /** VND per person and month, rounded down; null while a month is open or nobody is listed. */
  public @Nullable Long perPersonMonth() {
    int members = sheet.members().size();
    return openMonths() > 0 || members == 0
        ? null
        : Math.floorDiv(counted, (long) months * members);
  }

  /** Months without any line. */
  public int openMonths() {
    int open = 0;
    for (boolean each : told) {
      open += each ? 0 : 1;
    }
    return open;
  }

  /** The result against the line of the area, in words. */
  public Wording summary() {
    Long each = perPersonMonth();
    if (each == null) {
      return sheet.members().isEmpty()
          ? new Wording("Phiếu chưa có thành viên nào.", "The sheet has no member yet.")
          : new Wording(
              "Còn " + openMonths() + " tháng chưa hỏi; tháng không có thu nhập thì ghi 0.",
              openMonths() + " months to ask; a month without income is 0.");
    }
    long line = income.lines(form.context().area().areaType()).povertyLine().value();
    Wording own = NumberText.vnd(each);
    Wording bound = NumberText.vnd(line);
    return new Wording(
        "Bình quân " + own.vi() + "/người/tháng (chuẩn " + bound.vi() + ")",
        own.en() + " per person per month (line " + bound.en() + ")");
  }

  /** What was left out of the sum; null if nothing was. */
  public @Nullable Wording excludedText() {
    if (excluded == 0) {
      return null;
    }
    Wording amount = NumberText.vnd(excluded);
    return new Wording(
        "Không tính " + amount.vi() + " trợ cấp xã hội của Nhà nước.",
        "State social assistance of " + amount.en() + " is left out.");
  }

  private static String key(int month, String source) {
    return month + " " + source;
  }
}
