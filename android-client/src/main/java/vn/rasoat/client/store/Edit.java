package vn.rasoat.client.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Confirmation;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;

/** One thing a user did to a sheet. Saved as soon as it is done. */
public sealed interface Edit {

  /** The sheet after this edit. */
  Sheet applyTo(Sheet sheet);

  /**
   * Answers a question of the household.
   *
   * @param answer null takes the answer back
   */
  record HouseholdAnswer(String question, @Nullable Answer answer) implements Edit {
    @Override
    public Sheet applyTo(Sheet sheet) {
      return new Sheet(
          sheet.editionId(),
          Edit.answered(sheet.answers(), question, answer),
          sheet.members(),
          sheet.incomeWorksheet(),
          Edit.without(
              sheet.confirmations(),
              "/answers/" + question,
              !Objects.equals(sheet.answer(question), answer)));
    }
  }

  /**
   * Answers a question of one member. Without effect if the member is no longer on the roster.
   *
   * @param answer null takes the answer back
   */
  record MemberAnswer(String memberId, String question, @Nullable Answer answer) implements Edit {
    @Override
    public Sheet applyTo(Sheet sheet) {
      List<Member> members = new ArrayList<>();
      boolean changed = false;
      for (Member member : sheet.members()) {
        if (member.id().equals(memberId)) {
          members.add(new Member(memberId, Edit.answered(member.answers(), question, answer)));
          changed = !Objects.equals(member.answer(question), answer);
        } else {
          members.add(member);
        }
      }
      String path = "/members/" + memberId + "/answers/" + question;
      return Edit.withMembers(sheet, members, Edit.without(sheet.confirmations(), path, changed));
    }
  }

  /** Adds a member at the end of the roster. Without effect if the roster has the id. */
  record MemberAdded(String memberId) implements Edit {
    @Override
    public Sheet applyTo(Sheet sheet) {
      List<Member> members = new ArrayList<>(sheet.members());
      if (!sheet.findMember(memberId).isPresent()) {
        members.add(new Member(memberId, new LinkedHashMap<>()));
      }
      return Edit.withMembers(sheet, members, sheet.confirmations());
    }
  }

  /** Takes a member off the roster. */
  record MemberRemoved(String memberId) implements Edit {
    @Override
    public Sheet applyTo(Sheet sheet) {
      List<Member> members = new ArrayList<>(sheet.members());
      members.removeIf(member -> member.id().equals(memberId));
      return Edit.withMembers(
          sheet, members, Edit.without(sheet.confirmations(), "/members/" + memberId, true));
    }
  }

  /**
   * Moves a member within the roster. The order is no field of its own: of two tablets that ordered
   * differently, the server keeps the order it has. Without effect if the roster has no such id.
   *
   * @param toIndex place among the others, from 0; beyond the end is the end
   */
  record MemberMoved(String memberId, int toIndex) implements Edit {
    @Override
    public Sheet applyTo(Sheet sheet) {
      List<Member> members = new ArrayList<>(sheet.members());
      for (int i = 0; i < members.size(); i++) {
        if (members.get(i).id().equals(memberId)) {
          Member moved = members.remove(i);
          members.add(Math.max(0, Math.min(toIndex, members.size())), moved);
          return Edit.withMembers(sheet, members, sheet.confirmations());
        }
      }
      return sheet;
    }
  }

  /**
   * Writes one line of the income worksheet.
   *
   * @param amountVnd null takes the line away
   */
  record Income(int month, String source, @Nullable Long amountVnd) implements Edit {
    @Override
    public Sheet applyTo(Sheet sheet) {
      List<IncomeLine> lines = new ArrayList<>(sheet.incomeWorksheet());
      int at = lines.size();
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (lines.get(i).month() == month && lines.get(i).source().equals(source)) {
          lines.remove(i);
          at = i;
        }
      }
      if (amountVnd != null) {
        lines.add(at, new IncomeLine(month, source, amountVnd));
      }
      return new Sheet(
          sheet.editionId(),
          sheet.answers(),
          sheet.members(),
          lines,
          Edit.without(
              sheet.confirmations(),
              "/incomeWorksheet/" + month + "/" + source,
              !lines.equals(sheet.incomeWorksheet())));
    }
  }

  /**
   * Confirms a warning.
   *
   * @param check code of the check that warned
   * @param path the place it warned of
   * @param reason why it is right nevertheless; null takes the confirmation back
   */
  record Confirmed(String check, String path, @Nullable String reason) implements Edit {
    @Override
    public Sheet applyTo(Sheet sheet) {
      List<Confirmation> confirmations = new ArrayList<>(sheet.confirmations());
      int at = confirmations.size();
      for (int i = confirmations.size() - 1; i >= 0; i--) {
        if (confirmations.get(i).settles(check, path)) {
          confirmations.remove(i);
          at = i;
        }
      }
      if (reason != null) {
        confirmations.add(at, new Confirmation(check, path, reason));
      }
      return new Sheet(
          sheet.editionId(),
          sheet.answers(),
          sheet.members(),
          sheet.incomeWorksheet(),
          confirmations);
    }
  }

  private static Map<String, Answer> answered(
      Map<String, Answer> answers, String question, @Nullable Answer answer) {
    Map<String, Answer> changed = new LinkedHashMap<>(answers);
    if (answer == null) {
      changed.remove(question);
    } else {
      changed.put(question, answer);
    }
    return changed;
  }

  /**
   * Confirmations of what was changed fall away: they spoke of the answer that stood there.
   *
   * @param path the field, or the whole member, that was changed
   */
  private static List<Confirmation> without(
      List<Confirmation> confirmations, String path, boolean changed) {
    List<Confirmation> left = new ArrayList<>(confirmations);
    left.removeIf(it -> changed && (it.path().equals(path) || it.path().startsWith(path + "/")));
    return left;
  }

  private static Sheet withMembers(
      Sheet sheet, List<Member> members, List<Confirmation> confirmations) {
    return new Sheet(
        sheet.editionId(), sheet.answers(), members, sheet.incomeWorksheet(), confirmations);
  }
}
