package vn.rasoat.questionnaire;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was answered, in the shape it travels. The question's kind says how to read it: a choice and
 * a partial date are both {@link Text}. A question without an answer has no entry at all; there is
 * no empty answer, because "not asked" must never become "no".
 */
public sealed interface Answer {

  /** A choice code, a partial date, an identity number or free text. */
  record Text(String value) implements Answer {}

  /** A number with at most three decimals, held in thousandths so that both sides compute alike. */
  record Number(long thousandths) implements Answer {
    /** Thousandths in one unit. */
    public static final long SCALE = 1000;

    /**
     * The exact number.
     *
     * @throws IllegalArgumentException if it has more than three decimals or is out of range
     */
    public static Number of(BigDecimal value) {
      try {
        // Not movePointRight: it would write out every zero of 1e999999999.
        return new Number(value.scaleByPowerOfTen(3).longValueExact());
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException("a number with at most three decimals is expected");
      }
    }

    /** A whole number. */
    public static Number of(long whole) {
      return new Number(Math.multiplyExact(whole, SCALE));
    }

    /** The number without trailing zeros. */
    public BigDecimal value() {
      BigDecimal stripped = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /** Yes or no. */
  record Flag(boolean yes) implements Answer {}

  /** Several choice codes; an empty list says "none of them", which is an answer. */
  record Many(List<String> codes) implements Answer {
    public Many {
      codes = List.copyOf(codes);
    }
  }
}
