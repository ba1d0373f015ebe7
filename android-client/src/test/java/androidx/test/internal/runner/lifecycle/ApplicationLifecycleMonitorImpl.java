package androidx.test.internal.runner.lifecycle;

import androidx.test.runner.lifecycle.*;
import java.util.*;

public class ApplicationLifecycleMonitorImpl implements ApplicationLifecycleMonitor {
  private final List<ApplicationLifecycleCallback> callbacks = new ArrayList<>();

  @Override
  public void addLifecycleCallback(ApplicationLifecycleCallback c) {
    callbacks.add(c);
  }

  @Override
  public void removeLifecycleCallback(ApplicationLifecycleCallback c) {
    callbacks.remove(c);
  }

  public void signalLifecycleChange(android.app.Application app, ApplicationStage s) {
    new ArrayList<>(callbacks).forEach(c -> c.onApplicationLifecycleChanged(app, s));
  }
}
