package vn.rasoat.client.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.check.SheetWarning;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.questionnaire.Confirmation;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Wording;

/** The faults and warnings of one state of a sheet, by field path. */
final class Findings {
  private static final List<Warning> NONE = List.of();

  private final List<FieldFault> faults;
  private final List<Warning> warnings;
  private final Map<String, Wording> faultAt = new HashMap<>();
  private final Map<String, List<Warning>> warningsAt = new HashMap<>();

  Findings(FormContext context, Sheet sheet) {
    this.faults = context.checks().faults(sheet, context.interviewDate());
    this.warnings = new ArrayList<>();
    for (SheetWarning odd : context.warnings().of(sheet, context.interviewDate())) {
      String check = odd.check().code();
      String reason =
          sheet.findConfirmation(check, odd.path()).map(Confirmation::reason).orElse(null);
      warnings.add(new Warning(check, odd.path(), odd.message(), reason));
    }
    for (FieldFault fault : faults) {
      faultAt.putIfAbsent(fault.path(), fault.message());
    }
    for (Warning warning : warnings) {
      warningsAt.computeIfAbsent(warning.path(), path -> new ArrayList<>()).add(warning);
    }
  }

  List<FieldFault> faults() {
    return faults;
  }

  List<Warning> warnings() {
    return warnings;
  }

  @Nullable Wording faultAt(String path) {
    return faultAt.get(path);
  }

  List<Warning> warningsAt(String path) {
    return warningsAt.getOrDefault(path, NONE);
  }
}
