package vn.rasoat.criteria;

import org.jspecify.annotations.Nullable;
import vn.rasoat.questionnaire.Answer;

/** Whom a condition speaks of: a household, or one of its members. */
public sealed interface Subject permits HouseholdFacts, Person {

  /** The answer to a question of this subject, or null if it was not answered. */
  @Nullable Answer answer(String question);
}
