package vn.rasoat.json;

import java.util.List;
import java.util.stream.Collectors;

/** A data file was refused. Carries every fault found, not only the first. */
public final class DataFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<DataFault> faults;

  public DataFaultException(List<DataFault> faults) {
    super(faults.stream().map(DataFault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public DataFaultException(DataFault fault) {
    this(List.of(fault));
  }

  /** All faults, at least one, in the order they were found. */
  public List<DataFault> faults() {
    return faults;
  }
}
