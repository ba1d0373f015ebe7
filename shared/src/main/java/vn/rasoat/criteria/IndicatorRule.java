package vn.rasoat.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.text.Wording;

/** The shapes an indicator may have. The list is closed, as that of {@link Condition} is. */
public sealed interface IndicatorRule {

  /** Judges a household. */
  Finding judge(HouseholdFacts facts);

  /** Deprived if any member of a group meets a cause; not applicable if nobody is in the group. */
  record AnyMember(Condition among, List<Cause> causes) implements IndicatorRule {
    @Override
    public Finding judge(HouseholdFacts facts) {
      Truth group = Truth.FALSE;
      Truth deprived = Truth.FALSE;
      List<Reason> reasons = new ArrayList<>(2);
      for (int i = 0; i < facts.persons().size(); i++) {
        Person person = facts.persons().get(i);
        Truth member = among.test(person);
        if (member == Truth.FALSE) {
          continue;
        }
        group = group.or(member);
        deprived = deprived.or(member.and(causesOf(person, member, reasons)));
      }
      return switch (deprived) {
        case TRUE -> Finding.deprived(reasons);
        case UNKNOWN -> Finding.undetermined(true, open(facts));
        case FALSE ->
            switch (group) {
              case TRUE -> Finding.settled(Outcome.NOT_DEPRIVED);
              case FALSE -> noMembers(facts);
              case UNKNOWN -> Finding.undetermined(false, open(facts));
            };
      };
    }

    private Truth causesOf(Person person, Truth member, List<Reason> reasons) {
      Truth any = Truth.FALSE;
      for (int i = 0; i < causes.size(); i++) {
        Cause cause = causes.get(i);
        Truth truth = cause.when().test(person);
        any = any.or(truth);
        if (truth == Truth.TRUE && member == Truth.TRUE) {
          reasons.add(new Reason(cause.because(), person, cause.questions(), Map.of()));
        }
      }
      return any;
    }

    private static Finding noMembers(HouseholdFacts facts) {
      return facts.persons().isEmpty()
          ? Finding.undetermined(true, List.of())
          : Finding.settled(Outcome.NOT_APPLICABLE);
    }

    private List<OpenQuestion> open(HouseholdFacts facts) {
      OpenQuestions open = new OpenQuestions();
      for (Person person : facts.persons()) {
        Truth member = among.test(person);
        if (member == Truth.FALSE) {
          continue;
        }
        among.open(person, open.of(person));
        for (Cause cause : causes) {
          cause.when().open(person, open.of(person));
        }
      }
      return open.list();
    }
  }

  /**
   * Deprived if no member of a group meets a condition; not applicable if nobody is in the group.
   */
  record NoMember(Condition among, Condition meets, Wording because) implements IndicatorRule {
    @Override
    public Finding judge(HouseholdFacts facts) {
      Truth group = Truth.FALSE;
      Truth met = Truth.FALSE;
      for (Person person : facts.persons()) {
        Truth member = among.test(person);
        group = group.or(member);
        met = met.or(member.and(meets.test(person)));
      }
      if (met == Truth.TRUE) {
        return Finding.settled(Outcome.NOT_DEPRIVED);
      }
      if (group == Truth.FALSE) {
        return AnyMember.noMembers(facts);
      }
      if (met == Truth.FALSE && group == Truth.TRUE) {
        List<String> questions = Cause.of(meets, because).questions();
        return Finding.deprived(List.of(new Reason(because, null, questions, Map.of())));
      }
      OpenQuestions open = new OpenQuestions();
      for (Person person : facts.persons()) {
        if (among.test(person) != Truth.FALSE) {
          among.open(person, open.of(person));
          meets.open(person, open.of(person));
        }
      }
      return Finding.undetermined(true, open.list());
    }
  }

  /** Deprived if those who meet a condition are more than a share of all members. */
  record ShareOfMembers(Condition who, int morePercent, Cause cause) implements IndicatorRule {
    @Override
    public Finding judge(HouseholdFacts facts) {
      int sure = 0;
      int possible = 0;
      int members = facts.persons().size();
      for (int i = 0; i < members; i++) {
        Truth truth = who.test(facts.persons().get(i));
        sure += truth == Truth.TRUE ? 1 : 0;
        possible += truth == Truth.FALSE ? 0 : 1;
      }
      if (sure * 100 > morePercent * members) {
        Map<String, Long> figures =
            Map.of(
                "count", sure * Answer.Number.SCALE,
                "members", members * Answer.Number.SCALE,
                "percent", Math.round(sure * 100.0 * Answer.Number.SCALE / members));
        return Finding.deprived(
            List.of(new Reason(cause.because(), null, cause.questions(), figures)));
      }
      if (members > 0 && possible * 100 <= morePercent * members) {
        return Finding.settled(Outcome.NOT_DEPRIVED);
      }
      OpenQuestions open = new OpenQuestions();
      facts.persons().forEach(person -> who.open(person, open.of(person)));
      return Finding.undetermined(true, open.list());
    }
  }

  /** Deprived if a number of the household, divided by its members, is below a bound. */
  record PerPerson(String question, long belowThousandths, Wording because)
      implements IndicatorRule {
    @Override
    public Finding judge(HouseholdFacts facts) {
      int members = facts.persons().size();
      if (!(facts.answer(question) instanceof Answer.Number number) || members == 0) {
        return Finding.undetermined(true, List.of(new OpenQuestion(null, question)));
      }
      if (number.thousandths() >= belowThousandths * members) {
        return Finding.settled(Outcome.NOT_DEPRIVED);
      }
      Map<String, Long> figures =
          Map.of(
              "value",
              number.thousandths(),
              "members",
              members * Answer.Number.SCALE,
              "perPerson",
              number.thousandths() / members);
      return Finding.deprived(List.of(new Reason(because, null, List.of(question), figures)));
    }
  }

  /** Deprived if at least so many parts of the house meet their cause. */
  record PartsAtLeast(int atLeast, List<Cause> parts) implements IndicatorRule {
    @Override
    public Finding judge(HouseholdFacts facts) {
      int sure = 0;
      int possible = 0;
      for (int i = 0; i < parts.size(); i++) {
        Truth truth = parts.get(i).when().test(facts);
        sure += truth == Truth.TRUE ? 1 : 0;
        possible += truth == Truth.FALSE ? 0 : 1;
      }
      if (possible < atLeast) {
        return Finding.settled(Outcome.NOT_DEPRIVED);
      }
      if (sure >= atLeast) {
        List<Reason> reasons = new ArrayList<>(parts.size());
        for (Cause part : parts) {
          if (part.when().test(facts) == Truth.TRUE) {
            reasons.add(new Reason(part.because(), null, part.questions(), Map.of()));
          }
        }
        return Finding.deprived(reasons);
      }
      OpenQuestions open = new OpenQuestions();
      parts.forEach(part -> part.when().open(facts, open.ofHousehold()));
      return Finding.undetermined(true, open.list());
    }
  }

  /** Deprived if the household meets a cause. */
  record HouseholdMeets(Cause cause) implements IndicatorRule {
    @Override
    public Finding judge(HouseholdFacts facts) {
      return switch (cause.when().test(facts)) {
        case TRUE ->
            Finding.deprived(
                List.of(new Reason(cause.because(), null, cause.questions(), Map.of())));
        case FALSE -> Finding.settled(Outcome.NOT_DEPRIVED);
        case UNKNOWN -> {
          OpenQuestions open = new OpenQuestions();
          cause.when().open(facts, open.ofHousehold());
          yield Finding.undetermined(true, open.list());
        }
      };
    }
  }
}
