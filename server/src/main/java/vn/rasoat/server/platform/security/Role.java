package vn.rasoat.server.platform.security;

/** What a user is in the review. A user may be several, as where the chair also keeps the lists. */
public enum Role {
  ENUMERATOR,
  COMMUNE_OFFICIAL,
  COMMUNE_CHAIR,
  DISTRICT_STAFF,
  PROVINCE_STAFF,
  ADMINISTRATOR;

  /** The names, for annotations that take only constants. */
  public static final class Names {
    public static final String ENUMERATOR = "ENUMERATOR";
    public static final String COMMUNE_OFFICIAL = "COMMUNE_OFFICIAL";
    public static final String COMMUNE_CHAIR = "COMMUNE_CHAIR";
    public static final String DISTRICT_STAFF = "DISTRICT_STAFF";
    public static final String PROVINCE_STAFF = "PROVINCE_STAFF";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Names() {}
  }
}
