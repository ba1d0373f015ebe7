package vn.rasoat.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.DataFault;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonValue;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Wording;

/** Reads the fields of one record and collects every fault instead of stopping at the first. */
final class RecordFields {
  private final JsonNode record;
  private final List<DataFault> faults = new ArrayList<>();

  RecordFields(JsonNode record) {
    this.record = record;
  }

  JsonNode record() {
    return record;
  }

  boolean hasFaults() {
    return !faults.isEmpty();
  }

  void add(DataFaultException fault) {
    faults.addAll(fault.faults());
  }

  /** Notes every field that is not among the names: passing over it would lose what it says. */
  void allowOnly(Set<String> names) {
    for (String name : record.fields().keySet()) {
      if (!names.contains(name)) {
        faults.add(new DataFault(record.file(), "/" + name, "this field is not known here"));
      }
    }
  }

  /** A field, or the stand-in after noting the fault. */
  <T> T field(String name, Function<JsonNode, T> read, T standIn) {
    if (!record.has(name)) {
      faults.add(new DataFault(record.file(), "/" + name, "this field is missing"));
      return standIn;
    }
    try {
      return read.apply(record.get(name));
    } catch (DataFaultException e) {
      add(e);
      return standIn;
    }
  }

  /** A field that may be left out: null then, or after noting the fault. */
  <T> @Nullable T optional(String name, Function<JsonNode, T> read) {
    if (!record.has(name)) {
      return null;
    }
    try {
      return read.apply(record.get(name));
    } catch (DataFaultException e) {
      add(e);
      return null;
    }
  }

  /**
   * The problem that names all faults.
   *
   * @param userPath makes a path inside the record one that people's screens know
   */
  Problem problem(ProblemType type, UnaryOperator<String> userPath) {
    List<FieldFault> named = new ArrayList<>();
    for (DataFault fault : faults) {
      named.add(
          new FieldFault(
              userPath.apply(fault.path()),
              new Wording(
                  "Dữ liệu ở đây sai dạng; hãy cập nhật ứng dụng rồi gửi lại.",
                  "Wrong shape: " + fault.message())));
    }
    return Problem.of(type, Collections.unmodifiableList(named));
  }

  static @Nullable JsonValue valueOf(JsonNode node, String field) {
    return node.value() instanceof JsonValue.Obj object ? object.fields().get(field) : null;
  }
}
