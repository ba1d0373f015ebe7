package vn.rasoat.server;

import io.micronaut.runtime.Micronaut;

/** Starts the server. */
public final class Application {
  private Application() {}

  /**
   * Runs until the process is told to stop.
   *
   * @param args command line arguments
   */
  public static void main(String[] args) {
    Micronaut.run(Application.class, args);
  }
}
