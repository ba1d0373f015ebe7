package androidx.test.runner.intent;

public interface IntentCallback {
  void onIntentSent(android.content.Intent intent);
}
