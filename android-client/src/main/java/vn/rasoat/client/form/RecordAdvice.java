package vn.rasoat.client.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.edition.Edition;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/**
 * What happened to one record, what that means for its data, and what to do now.
 *
 * @param title what happened
 * @param meaning where the data is and that it is not lost
 * @param nextStep what to do; says so where there is nothing to do
 * @param opens what the button beside it opens
 * @param places the fields to mend, each with its sentence; empty where no field is named
 */
public record RecordAdvice(
    Wording title, Wording meaning, Wording nextStep, Opens opens, List<ToDo> places) {

  /** What a button opens. */
  public enum Opens {
    /** Nothing: there is nothing to do. */
    NOTHING,
    /** The record, at the first field named or at its beginning. */
    RECORD,
    /** Both sides of a conflict. */
    CONFLICT,
    /** Sync now. */
    SYNC,
    /** Signing in. */
    SIGN_IN,
    /** The page that changes a password. */
    PASSWORD,
    /** The download of edition, areas and questionnaire. */
    DOWNLOAD,
    /** Enrolment of the device. */
    ENROL
  }

  private static final Set<ProblemType> BY_DOWNLOAD =
      EnumSet.of(ProblemType.UNKNOWN_EDITION, ProblemType.UNKNOWN_AREA, ProblemType.UNKNOWN_ROUND);

  private static final Set<ProblemType> BY_SYNC =
      EnumSet.of(ProblemType.BASE_UNKNOWN, ProblemType.TRY_LATER);

  /** Nobody can mend these on the tablet. */
  private static final Set<ProblemType> BY_THE_COMMUNE =
      EnumSet.of(
          ProblemType.UNKNOWN_KIND,
          ProblemType.AREA_NEVER_ASSIGNED,
          ProblemType.AREA_NO_LONGER_ASSIGNED,
          ProblemType.HELD_NOT_TAKEN);

  private static final Wording NOTHING_TO_DO =
      new Wording("Không cần làm gì thêm.", "There is nothing to do.");

  public RecordAdvice {
    places = List.copyOf(places);
  }

  /**
   * The advice for a sheet.
   *
   * @param edition that of the sheet
   * @param now by the tablet's clock
   */
  public static RecordAdvice of(LocalSheet sheet, Edition edition, Instant now, ZoneId zone) {
    Wording whose = household(sheet);
    RecordState state = sheet.state();
    RecordAdvice advice;
    if (state instanceof RecordState.Draft) {
      advice = draft(whose);
    } else if (state instanceof RecordState.Waiting waiting) {
      advice = waiting(whose, waiting, now, zone);
    } else if (state instanceof RecordState.Held held) {
      advice = held(whose, held.reason());
    } else if (state instanceof RecordState.Refused refused) {
      advice = refused(whose, refused.problem(), new Places(edition));
    } else if (state instanceof RecordState.InConflict conflict) {
      advice = conflict(whose, conflict);
    } else {
      advice = synced(whose, sheet);
    }
    return sheet.leftScope() ? advice.afterLeftScope() : advice;
  }

  /** Such as "hộ Giàng A Páo"; "hộ chưa có tên" while the head has no name. */
  static Wording household(LocalSheet sheet) {
    String name = sheet.content().findHead().map(RecordAdvice::nameOf).orElse("");
    return name.trim().isEmpty()
        ? new Wording("hộ chưa có tên chủ hộ", "a household without a head's name")
        : new Wording("hộ " + name, name);
  }

  private static String nameOf(Member head) {
    String name = head.text(CoreQuestions.NAME);
    return name == null ? "" : name;
  }

  private static RecordAdvice draft(Wording whose) {
    return new RecordAdvice(
        new Wording(
            "Phiếu của " + whose.vi() + " đang làm.",
            "The sheet of " + whose.en() + " is a draft."),
        new Wording(
            "Mọi câu trả lời đã được lưu trên máy; chưa gửi đi.",
            "Every answer is stored on this tablet; nothing was sent."),
        new Wording(
            "Mở phiếu, làm nốt, rồi bấm “Sẵn sàng gửi”.",
            "Open it, finish it, then declare it ready."),
        Opens.RECORD,
        List.of());
  }

  private static RecordAdvice waiting(
      Wording whose, RecordState.Waiting waiting, Instant now, ZoneId zone) {
    LocalDateTime readyAt = LocalDateTime.ofInstant(waiting.readyAt(), zone);
    LocalDate today = LocalDateTime.ofInstant(now, zone).toLocalDate();
    return new RecordAdvice(
        new Wording(
            "Phiếu của " + whose.vi() + " chờ gửi.",
            "The sheet of " + whose.en() + " waits to be sent."),
        new Wording(
            "Phiếu an toàn trên máy từ " + DateText.moment(readyAt, today, Language.VI) + ".",
            "It is safe on this tablet since "
                + DateText.moment(readyAt, today, Language.EN)
                + "."),
        new Wording(
            "Phiếu tự gửi khi có mạng và ứng dụng đang mở khoá; hoặc bấm “Đồng bộ”.",
            "It is sent when there is a network and the app is unlocked; or press Sync."),
        Opens.SYNC,
        List.of());
  }

  private static RecordAdvice synced(Wording whose, LocalSheet sheet) {
    HouseholdClass counted = sheet.base() == null ? null : sheet.base().householdClass();
    return new RecordAdvice(
        new Wording(
            "Xã đã nhận phiếu của " + whose.vi() + ".",
            "The commune has the sheet of " + whose.en() + "."),
        counted == null
            ? new Wording(
                "Máy chủ chưa phân loại được hộ này.", "The server could not classify it yet.")
            : new Wording(
                "Kết quả trên máy chủ: " + counted.label().vi() + ".",
                "Result on the server: " + counted.label().en() + "."),
        NOTHING_TO_DO,
        Opens.NOTHING,
        List.of());
  }

  private static RecordAdvice held(Wording whose, Wording reason) {
    return new RecordAdvice(
        new Wording(
            "Phiếu của " + whose.vi() + " đang chờ xã xem xét.",
            "The sheet of " + whose.en() + " waits for the commune."),
        new Wording(
            reason.vi() + " Máy chủ đã giữ phiếu nhưng chưa tính.",
            reason.en() + " The server keeps it but does not count it yet."),
        new Wording(
            "Không cần gửi lại. Hỏi cán bộ xã nếu chờ lâu.",
            "No need to send it again. Ask the commune if it takes long."),
        Opens.NOTHING,
        List.of());
  }

  private static RecordAdvice conflict(Wording whose, RecordState.InConflict conflict) {
    int count = conflict.fields().size();
    return new RecordAdvice(
        new Wording(
            "Có người khác vừa sửa " + count + " câu của " + whose.vi() + ".",
            "Someone else changed "
                + count
                + " answer"
                + (count == 1 ? "" : "s")
                + " of "
                + whose.en()
                + "."),
        new Wording(
            "Cả hai bản đều được giữ, chưa mất câu nào.",
            "Both versions are kept; nothing is lost."),
        new Wording(
            "Chọn câu trả lời đúng cho từng câu, rồi gửi lại.",
            "Choose the right answer for each, then send it again."),
        Opens.CONFLICT,
        List.of());
  }

  /**
   * The advice for any record that the server refused.
   *
   * @param whose such as "hộ Giàng A Páo"
   */
  static RecordAdvice refused(Wording whose, Problem problem, Places places) {
    List<ToDo> todos = new ArrayList<>();
    for (FieldFault fault : problem.faults()) {
      todos.add(new ToDo(ToDo.Kind.FAULT, fault.message(), places.of(fault.path())));
    }
    Wording why = todos.isEmpty() ? problem.detail() : todos.get(0).text();
    return new RecordAdvice(
        new Wording(
            "Phiếu của " + whose.vi() + " chưa được nhận: " + lowerFirst(why.vi()),
            "The sheet of " + whose.en() + " was not accepted: " + lowerFirst(why.en())),
        new Wording(
            "Phiếu vẫn còn nguyên trên máy; máy chủ chưa lưu bản này.",
            "It is whole on this tablet; the server did not store it."),
        problem.type().nextStep(),
        opens(problem.type()),
        todos);
  }

  private static Opens opens(ProblemType type) {
    if (BY_DOWNLOAD.contains(type)) {
      return Opens.DOWNLOAD;
    }
    if (BY_SYNC.contains(type)) {
      return Opens.SYNC;
    }
    return BY_THE_COMMUNE.contains(type) ? Opens.NOTHING : Opens.RECORD;
  }

  private RecordAdvice afterLeftScope() {
    return new RecordAdvice(
        title,
        new Wording(
            meaning.vi() + " Địa bàn của hộ này không còn giao cho bạn; phiếu vẫn được giữ.",
            meaning.en() + " Its area is no longer yours; the sheet is kept."),
        new Wording(
            nextStep.vi() + " Phiếu gửi muộn sẽ do xã quyết định.",
            nextStep.en() + " What is sent late is for the commune to decide."),
        opens,
        places);
  }

  private static String lowerFirst(String sentence) {
    boolean acronym = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
    return sentence.isEmpty() || acronym
        ? sentence
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
