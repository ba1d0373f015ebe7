package vn.rasoat.criteria;

import java.util.List;

/** The value of a measure, as far as it is known. */
public sealed interface Measured {

  /** A number somewhere in a range, in thousandths, both ends included. */
  record Range(long low, long high) implements Measured {
    /** Nothing is known. Numbers of a household are never negative. */
    static final Range ANY = new Range(0, Long.MAX_VALUE);
  }

  /** One code. */
  record Code(String code) implements Measured {}

  /** One of these codes. */
  record OneOf(List<String> codes) implements Measured {}
}
