package vn.rasoat.client.screen;

import android.content.Intent;
import android.text.InputType;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.enrol.EnrolledServer;
import vn.rasoat.client.vault.PinRules;
import vn.rasoat.text.Wording;

/** The one time a password is needed: signs in online and chooses the PIN for all other days. */
public final class SignInActivity extends Screen {
  private @Nullable EditText userName;
  private @Nullable EditText password;
  private @Nullable EditText pin;
  private @Nullable EditText pinAgain;
  private @Nullable LinearLayout trouble;
  private @Nullable Button signIn;

  @Override
  protected boolean needsWorkplace() {
    return false;
  }

  @Override
  protected void show() {
    if (userName != null) {
      return;
    }
    title(getString(R.string.sign_in_title));
    LinearLayout column = Narrow.column(look());
    column.addView(look().text(getString(R.string.sign_in_at, server().name())), look().wide(0));
    userName = Narrow.input(look(), column, R.string.user_name, 0);
    password =
        Narrow.input(look(), column, R.string.password, InputType.TYPE_TEXT_VARIATION_PASSWORD);
    column.addView(look().title(getString(R.string.choose_pin)), look().wide(28));
    column.addView(look().small(getString(R.string.pin_explained)), look().wide(4));
    pin = Narrow.pin(look(), column, R.string.pin);
    pinAgain = Narrow.pin(look(), column, R.string.pin_again);
    trouble = look().column();
    column.addView(trouble, look().wide(12));
    signIn = look().primary(getString(R.string.sign_in), this::signIn);
    column.addView(signIn, look().wide(16));
    ScrollView scroll = new ScrollView(this);
    scroll.addView(column);
    content(scroll);
  }

  private EnrolledServer server() {
    List<EnrolledServer> servers = RaSoatApp.of(this).tablet().servers().list();
    return servers.get(servers.size() - 1);
  }

  private void signIn() {
    if (userName == null || password == null || pin == null || pinAgain == null) {
      return;
    }
    String user = userName.getText().toString().trim();
    String secret = password.getText().toString();
    char[] chosen = Pins.read(pin);
    Optional<Wording> weak = PinRules.findFault(chosen);
    if (user.isEmpty() || secret.isEmpty()) {
      say(look().fault(getString(R.string.name_and_password_needed)));
    } else if (weak.isPresent()) {
      say(look().fault(words(weak.get())));
    } else if (!java.util.Arrays.equals(chosen, Pins.read(pinAgain))) {
      say(look().fault(getString(R.string.pins_differ)));
    } else {
      ask(user, secret, chosen);
    }
  }

  private void ask(String user, String secret, char[] chosen) {
    if (signIn != null) {
      signIn.setEnabled(false);
    }
    say(look().text(getString(R.string.please_wait)));
    RaSoatApp app = RaSoatApp.of(this);
    Entrance entrance = new Entrance(app.tablet(), language());
    EnrolledServer server = server();
    app.background().run(() -> entrance.signIn(server, user, secret, chosen), this::signedIn);
  }

  private void signedIn(Entrance.Outcome outcome) {
    if (signIn != null) {
      signIn.setEnabled(true);
    }
    if (outcome instanceof Entrance.Outcome.Open open) {
      RaSoatApp.of(this).unlock(open.workplace());
      startActivity(new Intent(this, DownloadActivity.class));
      finish();
    } else if (outcome instanceof Entrance.Outcome.Refused refused) {
      say(look().fault(words(refused.what()) + "\n" + words(refused.nextStep())));
    }
  }

  private void say(View words) {
    if (trouble != null) {
      trouble.removeAllViews();
      trouble.addView(words, look().wide(0));
    }
  }
}
