package vn.rasoat.client.store;

import vn.rasoat.area.AreaCode;

/** What is sent beside sheets: a visit, or the record of a village meeting. */
public sealed interface FieldRecord permits LocalVisit, LocalMeeting {

  /** UUID of the record. */
  String recordId();

  /** Its village. */
  AreaCode areaCode();

  /** Where it stands. */
  RecordState state();
}
