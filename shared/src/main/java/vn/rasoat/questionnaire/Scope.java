package vn.rasoat.questionnaire;

/** Whether a question is asked once for the household or once for each member. */
public enum Scope {
  HOUSEHOLD,
  MEMBER
}
