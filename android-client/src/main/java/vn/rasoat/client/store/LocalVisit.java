package vn.rasoat.client.store;

import vn.rasoat.area.AreaCode;
import vn.rasoat.sync.VisitEnvelope;

/**
 * A visit as the tablet has it. It is ready the moment it is written down, and never changed.
 *
 * @param state waiting, synced, held or refused
 */
public record LocalVisit(VisitEnvelope visit, RecordState state) implements FieldRecord {
  @Override
  public String recordId() {
    return visit.recordId();
  }

  @Override
  public AreaCode areaCode() {
    return visit.areaCode();
  }
}
