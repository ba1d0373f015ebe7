package vn.rasoat.server.platform.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.platform.security.SignedIn;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/**
 * What stands around the content of every page, and how texts, numbers and times are written on it.
 *
 * @param language of the page
 * @param path of the request, to mark where one is
 * @param query of the request, behind the question mark; empty without one
 * @param signedIn who is looking; null for a visitor
 * @param formToken goes into every form as the first field
 * @param rail the steps of the procedure that this user may open
 * @param administration the administrator's pages that this user may open
 * @param notes place and round one is in
 * @param searchPath where the search of the top bar goes; null where there is none for this user
 */
public record PageFrame(
    Language language,
    String path,
    String query,
    @Nullable SignedIn signedIn,
    String formToken,
    List<RailEntry> rail,
    List<RailEntry> administration,
    List<String> notes,
    @Nullable String searchPath) {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

  /** The text of a key in the language of the page. */
  public String text(String key, Object... values) {
    return Messages.text(language, key, values);
  }

  /** A wording in the language of the page. */
  public String text(Wording wording) {
    return wording.in(language);
  }

  /** A whole number with separators: 7.642 in Vietnamese, 7,642 in English. */
  public String number(long value) {
    return new DecimalFormat("#,##0", symbols()).format(value);
  }

  /** A number with a fixed count of decimals, half up. */
  public String number(BigDecimal value, int decimals) {
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return new DecimalFormat(pattern, symbols())
        .format(value.setScale(decimals, RoundingMode.HALF_UP));
  }

  /** A rate with two decimals, or a dash where it is not known: never 0 for "not known". */
  public String percent(@Nullable BigDecimal percent) {
    return percent == null ? "–" : number(percent, 2) + " %";
  }

  /** A day as 02/10/2022. */
  public String date(LocalDate date) {
    return DATE.format(date);
  }

  /** A time in Vietnam as 02/10/2022 08:40. */
  public String time(Instant instant) {
    return TIME.format(instant.atZone(VIETNAM));
  }

  /** The name of a role. */
  public String role(Role role) {
    return text("role." + role.name().toLowerCase(Locale.ROOT));
  }

  /** Whether the page is at or below a path, to mark the entry of the rail. */
  public boolean isAt(String where) {
    return path.equals(where) || path.startsWith(where + "/");
  }

  /** This very page, for coming back to it after switching the language. */
  public String here() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The faults of one field as one text; null where there is none. */
  public @Nullable String faultOf(List<FieldFault> faults, String field) {
    StringBuilder text = new StringBuilder();
    for (FieldFault fault : faults) {
      if (fault.path().equals(field)) {
        text.append(text.isEmpty() ? "" : " ").append(text(fault.message()));
      }
    }
    return text.isEmpty() ? null : text.toString();
  }

  private DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    boolean vietnamese = language == Language.VI;
    symbols.setGroupingSeparator(vietnamese ? '.' : ',');
    symbols.setDecimalSeparator(vietnamese ? ',' : '.');
    return symbols;
  }
}
