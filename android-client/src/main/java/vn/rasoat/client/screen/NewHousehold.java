package vn.rasoat.client.screen;

import android.app.AlertDialog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.R;
import vn.rasoat.client.enrol.OpenRound;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.NewSheet;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.sync.Assignment;
import vn.rasoat.text.Language;

/** Begins a sheet: asks for round and village as far as there is a choice. */
final class NewHousehold {
  private final Look look;
  private final Language language;
  private final Workplace workplace;
  private final Consumer<String> onBegun;

  /**
   * A way to begin sheets.
   *
   * @param onBegun told the record's id
   */
  NewHousehold(Look look, Language language, Workplace workplace, Consumer<String> onBegun) {
    this.look = look;
    this.language = language;
    this.workplace = workplace;
    this.onBegun = onBegun;
  }

  /**
   * Asks where, then begins.
   *
   * @param village the one being looked at; null if the list shows all
   */
  void ask(@Nullable AreaCode village) {
    List<OpenRound> rounds = workplace.rounds();
    if (rounds.isEmpty() || workplace.villages().isEmpty()) {
      say(look.context().getString(R.string.nothing_to_begin));
    } else if (rounds.size() == 1) {
      askVillage(rounds.get(0), village);
    } else {
      List<SearchList.Entry> entries = new ArrayList<>();
      for (OpenRound round : rounds) {
        entries.add(new SearchList.Entry(round.id(), round.name().in(language)));
      }
      SearchList.open(
          look,
          look.context().getString(R.string.which_round),
          entries,
          id -> askVillage(find(id), village));
    }
  }

  private @Nullable OpenRound find(String id) {
    for (OpenRound round : workplace.rounds()) {
      if (round.id().equals(id)) {
        return round;
      }
    }
    return null;
  }

  private void askVillage(@Nullable OpenRound round, @Nullable AreaCode village) {
    List<AreaCode> villages = workplace.villages();
    if (round == null) {
      return;
    }
    AreaCode only = villages.size() == 1 ? villages.get(0) : village;
    if (only != null && villages.contains(only)) {
      confirm(round, only);
      return;
    }
    List<SearchList.Entry> entries = new ArrayList<>();
    for (AreaCode each : villages) {
      entries.add(new SearchList.Entry(each.value(), workplace.areaName(each)));
    }
    SearchList.open(
        look,
        look.context().getString(R.string.which_village),
        entries,
        code -> begin(round, new AreaCode(code), workplace.ids().next(), null));
  }

  private void confirm(OpenRound round, AreaCode village) {
    new AlertDialog.Builder(look.context())
        .setTitle(R.string.new_household)
        .setMessage(
            look.context()
                .getString(
                    R.string.begin_here, workplace.areaName(village), round.name().in(language)))
        .setPositiveButton(
            R.string.begin, (dialog, which) -> begin(round, village, workplace.ids().next(), null))
        .setNegativeButton(R.string.close, null)
        .show();
  }

  /** Begins the sheet of a household that was given to the user and has none. */
  void begin(Assignment assignment) {
    OpenRound round = find(assignment.roundId());
    if (round == null) {
      say(look.context().getString(R.string.round_not_here));
    } else if (assignment.recordId() != null) {
      // A second sheet of the same household would only come into its way.
      say(look.context().getString(R.string.sheet_not_here));
    } else {
      begin(round, assignment.areaCode(), assignment.householdId(), assignment.headName());
    }
  }

  private void begin(
      OpenRound round, AreaCode village, String householdId, @Nullable String headName) {
    String recordId = workplace.ids().next();
    workplace
        .store()
        .begin(
            new NewSheet(
                recordId,
                householdId,
                round.id(),
                village,
                round.editionId(),
                LocalDate.now(workplace.clock()),
                workplace.clock().instant()));
    if (headName != null) {
      String head = workplace.ids().next();
      save(recordId, new Edit.MemberAdded(head));
      save(recordId, new Edit.MemberAnswer(head, CoreQuestions.NAME, new Answer.Text(headName)));
      save(recordId, new Edit.MemberAnswer(head, CoreQuestions.RELATION, new Answer.Text("head")));
    }
    onBegun.accept(recordId);
  }

  private void save(String recordId, Edit edit) {
    workplace.store().save(recordId, edit, workplace.clock().instant());
  }

  private void say(String words) {
    new AlertDialog.Builder(look.context())
        .setMessage(words)
        .setNegativeButton(R.string.close, null)
        .show();
  }
}
