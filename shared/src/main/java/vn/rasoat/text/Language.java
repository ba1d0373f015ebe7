package vn.rasoat.text;

/** The languages of screens and documents. Vietnamese is the default everywhere. */
public enum Language {
  VI("vi"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code, lower case. */
  public String code() {
    return code;
  }

  /** The language of an ISO 639-1 code; Vietnamese for every code that is not {@code en}. */
  public static Language ofCode(String code) {
    return EN.code.equals(code) ? EN : VI;
  }
}
