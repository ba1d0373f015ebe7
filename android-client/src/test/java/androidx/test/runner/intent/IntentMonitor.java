package androidx.test.runner.intent;

public interface IntentMonitor {
  void addIntentCallback(IntentCallback c);

  void removeIntentCallback(IntentCallback c);
}
