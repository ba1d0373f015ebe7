package vn.rasoat.household;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place on the earth as a tablet measured it (WGS 84). Held in whole millionths of a degree,
 * about 0.1 m, so that reading and writing never changes it. Where a household lives is personal:
 * never written to logs.
 *
 * @param latitudeMicrodegrees north is positive, -90 to 90 degrees
 * @param longitudeMicrodegrees east is positive, -180 to 180 degrees
 * @param accuracyMetres the true place lies within this radius in two of three cases, 0 to 100,000
 */
public record GeoPoint(int latitudeMicrodegrees, int longitudeMicrodegrees, int accuracyMetres) {
  private static final int MICRO = 1_000_000;
  private static final int MAX_ACCURACY = 100_000;

  /** Mean radius of the earth. */
  private static final double EARTH_METRES = 6_371_008.8;

  private static final Pattern SHAPE =
      Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,6})?),(-?\\d{1,3}(?:\\.\\d{1,6})?),(\\d{1,6})");

  public GeoPoint {
    if (Math.abs((long) latitudeMicrodegrees) > 90L * MICRO) {
      throw new IllegalArgumentException("the latitude must be from -90 to 90 degrees");
    }
    if (Math.abs((long) longitudeMicrodegrees) > 180L * MICRO) {
      throw new IllegalArgumentException("the longitude must be from -180 to 180 degrees");
    }
    if (accuracyMetres < 0 || accuracyMetres > MAX_ACCURACY) {
      throw new IllegalArgumentException("the accuracy must be from 0 to 100,000 metres");
    }
  }

  /**
   * A place as a receiver reports it. The accuracy is rounded up: it is a promise.
   *
   * @throws IllegalArgumentException if a number is out of range or none at all
   */
  public static GeoPoint of(double latitude, double longitude, double accuracyMetres) {
    if (Double.isNaN(latitude) || Double.isNaN(longitude) || Double.isNaN(accuracyMetres)) {
      throw new IllegalArgumentException("a number is missing");
    }
    // The cast of a number beyond the range of int ends at its bound, which is out of range too.
    return new GeoPoint(
        (int) Math.round(latitude * MICRO),
        (int) Math.round(longitude * MICRO),
        (int) Math.ceil(accuracyMetres));
  }

  /** Reads {@code lat,lon,accuracyMetres}; null for anything else. */
  public static @Nullable GeoPoint parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    try {
      return new GeoPoint(
          micro(parts.group(1)), micro(parts.group(2)), Integer.parseInt(parts.group(3)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static int micro(@Nullable String degrees) {
    return new BigDecimal(degrees).movePointRight(6).intValueExact();
  }

  /** The text that {@link #parse} reads: with at most six decimals. */
  public String text() {
    return degrees(latitudeMicrodegrees)
        + ","
        + degrees(longitudeMicrodegrees)
        + ","
        + accuracyMetres;
  }

  private static String degrees(int microdegrees) {
    BigDecimal degrees = BigDecimal.valueOf(microdegrees, 6).stripTrailingZeros();
    return (degrees.scale() < 0 ? degrees.setScale(0) : degrees).toPlainString();
  }

  /** For people: five decimals, about a metre, and the accuracy; the same in every language. */
  public String shown() {
    return String.format(
        Locale.ROOT,
        "%s, %s (± %d m)",
        rounded(latitudeMicrodegrees),
        rounded(longitudeMicrodegrees),
        accuracyMetres);
  }

  private static String rounded(int microdegrees) {
    return BigDecimal.valueOf(microdegrees, 6).setScale(5, RoundingMode.HALF_UP).toPlainString();
  }

  /** Degrees of latitude, for maps. */
  public double latitude() {
    return (double) latitudeMicrodegrees / MICRO;
  }

  /** Degrees of longitude, for maps. */
  public double longitude() {
    return (double) longitudeMicrodegrees / MICRO;
  }

  /** Metres to another place over the surface of a round earth, right to about 0.5 %. */
  public double metresTo(GeoPoint other) {
    double from = Math.toRadians(latitude());
    double to = Math.toRadians(other.latitude());
    double north = Math.sin((to - from) / 2);
    double east = Math.sin(Math.toRadians(other.longitude() - longitude()) / 2);
    double chord = north * north + Math.cos(from) * Math.cos(to) * east * east;
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  /** Never the place itself: this may end up in a log. */
  @Override
  public String toString() {
    return "GeoPoint[± " + accuracyMetres + " m]";
  }
}
