package androidx.test.internal.runner.intent;

import androidx.test.runner.intent.*;
import java.util.*;

public final class IntentMonitorImpl implements IntentMonitor {
  private final List<IntentCallback> callbacks = new ArrayList<>();

  @Override
  public void addIntentCallback(IntentCallback c) {
    callbacks.add(c);
  }

  @Override
  public void removeIntentCallback(IntentCallback c) {
    callbacks.remove(c);
  }

  public void signalIntent(android.content.Intent i) {
    new ArrayList<>(callbacks).forEach(c -> c.onIntentSent(new android.content.Intent(i)));
  }
}
