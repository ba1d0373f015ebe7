package androidx.test.internal.runner.lifecycle;

import android.app.Activity;
import androidx.test.runner.lifecycle.*;
import java.util.*;

public final class ActivityLifecycleMonitorImpl implements ActivityLifecycleMonitor {
  private final Map<Activity, Stage> stages = new WeakHashMap<>();
  private final List<ActivityLifecycleCallback> callbacks = new ArrayList<>();

  public ActivityLifecycleMonitorImpl() {}

  @Override
  public synchronized void addLifecycleCallback(ActivityLifecycleCallback c) {
    if (!callbacks.contains(c)) callbacks.add(c);
  }

  @Override
  public synchronized void removeLifecycleCallback(ActivityLifecycleCallback c) {
    callbacks.remove(c);
  }

  @Override
  public synchronized Stage getLifecycleStageOf(Activity a) {
    return stages.getOrDefault(a, Stage.PRE_ON_CREATE);
  }

  @Override
  public synchronized Collection<Activity> getActivitiesInStage(Stage s) {
    List<Activity> out = new ArrayList<>();
    stages.forEach(
        (a, st) -> {
          if (st == s) out.add(a);
        });
    return out;
  }

  public void signalLifecycleChange(Stage s, Activity a) {
    List<ActivityLifecycleCallback> copy;
    synchronized (this) {
      stages.put(a, s);
      copy = new ArrayList<>(callbacks);
    }
    copy.forEach(c -> c.onActivityLifecycleChanged(a, s));
  }
}
