package vn.rasoat.server.testing;

/** The databases on which everything that touches a store is tested. */
public enum Engine {
  SQLITE,
  POSTGRES
}
