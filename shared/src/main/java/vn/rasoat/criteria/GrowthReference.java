package vn.rasoat.criteria;

import org.jspecify.annotations.Nullable;
import vn.rasoat.household.Sex;
import vn.rasoat.json.DataFault;
import vn.rasoat.json.DataFaultException;

/**
 * One column of a growth reference: minus two standard deviations by sex and completed month, in
 * thousandths of the column's unit. Months after the last row are not judged.
 */
public final class GrowthReference {
  /** Stands for a measurement that was not taken. */
  static final long NOT_MEASURED = Long.MIN_VALUE;

  private static final long NOT_JUDGED = 0;
  private static final Sex[] SEXES = Sex.values();

  private final long[] male;
  private final long[] female;

  private GrowthReference(long[] male, long[] female) {
    this.male = male;
    this.female = female;
  }

  /**
   * Reads a column of a CSV with the columns sex, age_months and the measurements; an empty cell is
   * a month that is not judged.
   */
  public static GrowthReference readCsv(String file, String csv, String column) {
    String[] lines = csv.split("\\R");
    String[] header = lines[0].split(",", -1);
    int at = -1;
    for (int i = 2; i < header.length; i++) {
      at = header[i].equals(column) ? i : at;
    }
    if (at < 0 || !header[0].equals("sex") || !header[1].equals("age_months")) {
      throw new DataFaultException(new DataFault(file, "line 1", "no column '" + column + "'"));
    }
    long[] male = new long[lines.length];
    long[] female = new long[lines.length];
    int[] next = {0, 0};
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].split(",", -1);
      Sex sex = Sex.ofCode(cells[0]);
      if (sex == null || cells.length != header.length) {
        throw new DataFaultException(new DataFault(file, "line " + (i + 1), "not a row"));
      }
      int month = Integer.parseInt(cells[1]);
      if (month != next[sex.ordinal()]++) {
        throw new DataFaultException(
            new DataFault(file, "line " + (i + 1), "months must follow each other"));
      }
      long bound =
          cells[at].isEmpty()
              ? NOT_JUDGED
              : new java.math.BigDecimal(cells[at]).movePointRight(3).longValueExact();
      (sex == Sex.MALE ? male : female)[month] = bound;
    }
    return new GrowthReference(
        java.util.Arrays.copyOf(male, next[0]), java.util.Arrays.copyOf(female, next[1]));
  }

  /**
   * Whether a measurement is below the reference at every age and sex the person can have.
   *
   * @param measured in thousandths, or {@link #NOT_MEASURED}
   */
  Truth below(long measured, Person person) {
    @Nullable Truth seen = null;
    int last = Math.min(person.mostMonths(), Math.max(male.length, female.length));
    for (int month = Math.min(person.fewestMonths(), last); month <= last; month++) {
      for (Sex sex : SEXES) {
        if (person.sex() != null && person.sex() != sex) {
          continue;
        }
        Truth here = below(measured, bound(month, sex));
        seen = seen == null || seen == here ? here : Truth.UNKNOWN;
      }
      if (seen == Truth.UNKNOWN) {
        return seen;
      }
    }
    return seen == null ? Truth.UNKNOWN : seen;
  }

  private static Truth below(long measured, long bound) {
    if (bound == NOT_JUDGED) {
      return Truth.FALSE;
    }
    return measured == NOT_MEASURED ? Truth.UNKNOWN : Truth.of(measured < bound);
  }

  private long bound(int month, Sex sex) {
    long[] column = sex == Sex.MALE ? male : female;
    return month < column.length ? column[month] : NOT_JUDGED;
  }
}
