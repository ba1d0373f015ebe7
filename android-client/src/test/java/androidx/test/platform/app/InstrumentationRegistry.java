package androidx.test.platform.app;

import android.app.Instrumentation;
import android.os.Bundle;

public final class InstrumentationRegistry {
  private static volatile Instrumentation instance;
  private static volatile Bundle arguments = new Bundle();

  private InstrumentationRegistry() {}

  public static Instrumentation getInstrumentation() {
    if (instance == null) throw new IllegalStateException("No instrumentation registered");
    return instance;
  }

  public static Bundle getArguments() {
    return new Bundle(arguments);
  }

  public static void registerInstance(Instrumentation i, Bundle args) {
    instance = i;
    arguments = args == null ? new Bundle() : new Bundle(args);
  }
}
