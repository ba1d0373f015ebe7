package vn.rasoat.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Sheet;

/**
 * The sums of a sheet's income worksheet, as the edition counts them: sources it leaves out, such
 * as state social assistance, stand apart. All amounts are VND of the whole household; a loss is
 * negative. Classifier and screens read the same sums.
 */
public final class IncomeWorksheet {
  private final IncomeStandard standard;
  private final int members;
  private final int months;
  private final boolean[] told;
  private final long[] byMonth;
  private final Map<String, Long> bySource = new LinkedHashMap<>();
  private long counted;
  private long leftOut;

  /** The worksheet of a sheet; lines of months that the edition does not count are passed over. */
  public IncomeWorksheet(IncomeStandard standard, Sheet sheet) {
    this.standard = standard;
    this.members = sheet.members().size();
    this.months = Math.toIntExact(standard.worksheetMonths().value());
    this.told = new boolean[months];
    this.byMonth = new long[months];
    sheet.incomeWorksheet().forEach(this::add);
  }

  private void add(IncomeLine line) {
    if (line.month() > months) {
      return;
    }
    told[line.month() - 1] = true;
    bySource.merge(line.source(), line.amountVnd(), Long::sum);
    if (counts(line.source())) {
      byMonth[line.month() - 1] += line.amountVnd();
      counted += line.amountVnd();
    } else {
      leftOut += line.amountVnd();
    }
  }

  /** Months of the worksheet, 12 as a rule. */
  public int months() {
    return months;
  }

  /** Whether income of a source counts. */
  public boolean counts(String source) {
    return !standard.excludedSources().contains(source);
  }

  /** The months without any line, oldest first: they were not asked. */
  public List<Integer> openMonths() {
    List<Integer> open = new ArrayList<>();
    for (int month = 1; month <= months; month++) {
      if (!told[month - 1]) {
        open.add(month);
      }
    }
    return open;
  }

  /** What counts of one month, from 1 to {@link #months}; 0 while it was not asked. */
  public long ofMonth(int month) {
    return byMonth[month - 1];
  }

  /** The sum of a source over all months, whether it counts or not; 0 without a line. */
  public long ofSource(String source) {
    Long sum = bySource.get(source);
    return sum == null ? 0 : sum;
  }

  /** All that counts. */
  public long counted() {
    return counted;
  }

  /** All that the edition leaves out. */
  public long leftOut() {
    return leftOut;
  }

  /** Whether every month was asked and there is somebody to share it. */
  public boolean isComplete() {
    return openMonths().isEmpty() && members > 0;
  }

  /**
   * What counts for each person in each month, rounded down, to be held against the lines; empty
   * while a month is open, since it may be a loss.
   */
  public OptionalLong perPersonPerMonth() {
    return isComplete() ? OptionalLong.of(Math.floorDiv(counted, shares())) : OptionalLong.empty();
  }

  /** The parts that what counts is divided into: months times members. */
  public long shares() {
    return (long) months * members;
  }
}
