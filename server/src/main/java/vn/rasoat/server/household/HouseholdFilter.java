package vn.rasoat.server.household;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

/**
 * What someone asked to see of a list, as it stands in the address of the page.
 *
 * @param round id; null for the newest
 * @param area code; null for all of one's areas
 * @param words part of the head's name, marks or not; empty for all
 * @param ofClass null for all
 * @param undecidable whether only households without a class are wanted; excludes a class
 * @param state null for all
 * @param page from 1
 */
public record HouseholdFilter(
    @Nullable String round,
    @Nullable String area,
    String words,
    @Nullable HouseholdClass ofClass,
    boolean undecidable,
    @Nullable HouseholdState state,
    HouseholdOrder order,
    int page) {
  /** Households on one page. */
  public static final int PAGE_SIZE = 50;

  /** In place of a class: those that have none. */
  public static final String UNDECIDABLE = "undecidable";

  private static final int LONGEST_WORDS = 100;
  private static final int LAST_PAGE = 1_000_000;

  /**
   * Reads the parameters of an address.
   *
   * @param parameter gives the value of a name, or null
   * @throws ProblemException of type BAD_REQUEST for a class, state, order or page that does not
   *     exist: an empty list would look as if there were no such households
   */
  public static HouseholdFilter read(Function<String, @Nullable String> parameter) {
    String ofClass = text(parameter, "class");
    String state = text(parameter, "state");
    String order = text(parameter, "sort");
    String page = text(parameter, "page");
    String words = text(parameter, "q");
    boolean undecidable = UNDECIDABLE.equals(ofClass);
    return new HouseholdFilter(
        text(parameter, "round"),
        text(parameter, "area"),
        words == null ? "" : words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
        ofClass == null || undecidable ? null : known(HouseholdClass.ofCode(ofClass)),
        undecidable,
        state == null ? null : known(HouseholdState.findByCode(state).orElse(null)),
        order == null ? HouseholdOrder.USUAL : known(HouseholdOrder.findByCode(order).orElse(null)),
        page == null ? 1 : pageNumber(page));
  }

  private static @Nullable String text(Function<String, @Nullable String> parameter, String name) {
    String value = parameter.apply(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new ProblemException(ProblemType.BAD_REQUEST);
    }
    return value;
  }

  private static int pageNumber(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= LAST_PAGE) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new ProblemException(ProblemType.BAD_REQUEST);
    }
    throw new ProblemException(ProblemType.BAD_REQUEST);
  }

  /** Whether anything but the place narrows the list. */
  public boolean isNarrowed() {
    return !words.isEmpty() || ofClass != null || undecidable || state != null;
  }

  /** The class as it stands in the address; null for all. */
  public @Nullable String classCode() {
    return undecidable ? UNDECIDABLE : ofClass == null ? null : ofClass.code();
  }

  /** The order as it stands in the address; empty for the usual one. */
  public String orderCode() {
    return order.equals(HouseholdOrder.USUAL) ? "" : order.code();
  }

  /** The same list from its first page with another class. */
  public HouseholdFilter withClass(@Nullable String code) {
    boolean none = UNDECIDABLE.equals(code);
    HouseholdClass wanted = code == null || none ? null : HouseholdClass.ofCode(code);
    return new HouseholdFilter(round, area, words, wanted, none, state, order, 1);
  }

  /** The same list from its first page with another state. */
  public HouseholdFilter withState(@Nullable HouseholdState wanted) {
    return new HouseholdFilter(round, area, words, ofClass, undecidable, wanted, order, 1);
  }

  /** The same list ordered by a column; ordered by it already, the other way round. */
  public HouseholdFilter orderedBy(HouseholdOrder.Column column) {
    boolean descending = order.column() == column && !order.descending();
    return new HouseholdFilter(
        round, area, words, ofClass, undecidable, state, new HouseholdOrder(column, descending), 1);
  }

  /** Another page of the same list. */
  public HouseholdFilter onPage(int number) {
    return new HouseholdFilter(round, area, words, ofClass, undecidable, state, order, number);
  }

  /** The same list from its first page in another area. */
  public HouseholdFilter inArea(@Nullable String code) {
    return new HouseholdFilter(round, code, words, ofClass, undecidable, state, order, 1);
  }

  /** The same list with its round named. */
  public HouseholdFilter inRound(String roundId) {
    return new HouseholdFilter(roundId, area, words, ofClass, undecidable, state, order, page);
  }

  /** The same round and place with nothing else narrowed. */
  public HouseholdFilter widened() {
    return new HouseholdFilter(round, area, "", null, false, null, order, 1);
  }

  /** The address of the list. */
  public String listPath() {
    return "/households" + query();
  }

  /** The parameters with their question mark; empty where all is as usual. */
  public String query() {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "round", round);
    put(values, "area", area);
    put(values, "q", words);
    put(values, "class", classCode());
    put(values, "state", state == null ? null : state.code());
    put(values, "sort", orderCode());
    put(values, "page", page == 1 ? null : String.valueOf(page));
    String query =
        values.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(name, value);
    }
  }

  /** Never the words: they are somebody's name. */
  @Override
  public String toString() {
    return "HouseholdFilter[" + round + ", " + area + ", page " + page + "]";
  }
}
