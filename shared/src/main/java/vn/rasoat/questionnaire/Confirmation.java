package vn.rasoat.questionnaire;

import java.util.regex.Pattern;

/**
 * A warning that the enumerator looked into and confirmed. It settles the warning of the same check
 * at the same place, and no other.
 *
 * @param check code of the check that warned
 * @param path the place it warned of, as a field path of the sync protocol
 * @param reason why it is right nevertheless, in the enumerator's words
 */
public record Confirmation(String check, String path, String reason) {
  private static final Pattern CHECK = Pattern.compile("[a-z][a-z0-9_]{0,59}");
  private static final Pattern PATH = Pattern.compile("(/[0-9A-Za-z_-]{1,60}){1,4}");

  public Confirmation {
    if (!CHECK.matcher(check).matches()) {
      throw new IllegalArgumentException("a check is lower-case letters, digits and _");
    }
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("a path such as /answers/living_area_m2 is expected");
    }
  }

  /** Whether it answers the warning of a check at a place. */
  public boolean settles(String warned, String place) {
    return check.equals(warned) && path.equals(place);
  }
}
