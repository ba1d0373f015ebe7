package vn.rasoat.questionnaire;

/**
 * Codes of the few questions that code itself must know, because they identify people or say how
 * income was judged. Every edition has them; loading one without them fails.
 */
public final class CoreQuestions {
  public static final String NAME = "name";
  public static final String SEX = "sex";
  public static final String BIRTH_DATE = "birth_date";
  public static final String RELATION = "relation";
  public static final String CITIZEN_ID = "citizen_id";
  public static final String ETHNICITY = "ethnicity";

  /** Household: computed, keyed or measured. */
  public static final String INCOME_METHOD = "income_method";

  /** Household: the total of a paper scoring sheet. */
  public static final String INCOME_POINTS_KEYED = "income_points_keyed";

  /** Choice codes of {@link #INCOME_METHOD}. */
  public static final String COMPUTED = "computed";

  public static final String KEYED = "keyed";
  public static final String MEASURED = "measured";

  private CoreQuestions() {}
}
