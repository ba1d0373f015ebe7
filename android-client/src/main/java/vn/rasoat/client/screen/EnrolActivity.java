package vn.rasoat.client.screen;

import android.content.ActivityNotFoundException;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Intent;
import android.text.InputType;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.enrol.Enrolment;
import vn.rasoat.client.sync.HttpTimeouts;
import vn.rasoat.sync.EnrolPayload;

/** Registers the tablet: server and one-time code, typed, scanned or pasted. */
public final class EnrolActivity extends Screen {
  /** The widespread way to ask another app to scan. */
  private static final String SCAN = "com.google.zxing.client.android.SCAN";

  private static final String SCANNED = "SCAN_RESULT";
  private static final int SCAN_REQUEST = 1;

  private @Nullable EditText address;
  private @Nullable EditText code;
  private @Nullable LinearLayout trouble;
  private @Nullable Button enrol;

  @Override
  protected boolean needsWorkplace() {
    return false;
  }

  @Override
  protected boolean leadsBack() {
    return false;
  }

  @Override
  protected void show() {
    if (address != null) {
      return;
    }
    title(getString(R.string.enrol_title));
    LinearLayout column = Narrow.column(look());
    column.addView(look().text(getString(R.string.enrol_explained)), look().wide(0));
    LinearLayout ways = look().row();
    LinearLayout.LayoutParams left = look().share(true, 1);
    left.rightMargin = look().px(8);
    ways.addView(look().secondary(getString(R.string.scan_code), this::scan), left);
    ways.addView(
        look().secondary(getString(R.string.paste_code), this::paste), look().share(true, 1));
    column.addView(ways, look().wide(16));
    address =
        Narrow.input(look(), column, R.string.server_address, InputType.TYPE_TEXT_VARIATION_URI);
    address.setHint("rasoat.tinh.gov.vn");
    code =
        Narrow.input(look(), column, R.string.enrol_code, InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS);
    code.setHint("XXXX-XXXX-XXXX");
    trouble = look().column();
    column.addView(trouble, look().wide(12));
    enrol = look().primary(getString(R.string.enrol), this::enrolTyped);
    column.addView(enrol, look().wide(16));
    ScrollView scroll = new ScrollView(this);
    scroll.addView(column);
    content(scroll);
    takeUp(getIntent().getDataString());
  }

  @Override
  protected void onNewIntent(Intent intent) {
    super.onNewIntent(intent);
    takeUp(intent.getDataString());
  }

  private void scan() {
    try {
      startActivityForResult(new Intent(SCAN).putExtra("SCAN_MODE", "QR_CODE_MODE"), SCAN_REQUEST);
    } catch (ActivityNotFoundException e) {
      say(look().warning(getString(R.string.no_scanner)));
    }
  }

  @Override
  protected void onActivityResult(int request, int result, @Nullable Intent data) {
    super.onActivityResult(request, result, data);
    if (request == SCAN_REQUEST && result == RESULT_OK && data != null) {
      takeUp(data.getStringExtra(SCANNED));
    }
  }

  private void paste() {
    ClipboardManager board = getSystemService(ClipboardManager.class);
    ClipData clip = board.getPrimaryClip();
    String text =
        clip == null || clip.getItemCount() == 0
            ? ""
            : clip.getItemAt(0).coerceToText(this).toString();
    takeUp(text);
  }

  /** Fills in what a code says; says so if it is not one of ours. */
  private void takeUp(@Nullable String text) {
    if (text == null) {
      return;
    }
    Optional<EnrolPayload> payload = Enrolment.read(text.trim());
    if (!payload.isPresent()) {
      say(look().warning(getString(R.string.not_an_enrol_code)));
      return;
    }
    if (address != null && code != null) {
      address.setText(payload.get().server());
      code.setText(payload.get().code().shown());
      say(look().done(getString(R.string.enrol_code_read)));
    }
  }

  private void enrolTyped() {
    EditText server = address;
    EditText typed = code;
    if (server == null || typed == null || enrol == null) {
      return;
    }
    enrol.setEnabled(false);
    say(look().text(getString(R.string.please_wait)));
    Tablet tablet = RaSoatApp.of(this).tablet();
    Enrolment enrolment =
        new Enrolment(
            tablet.servers(),
            HttpTimeouts.FIELD,
            OpenWorkplace.accepted(language()),
            tablet.clock(),
            tablet.introduction());
    String at = server.getText().toString();
    String with = typed.getText().toString();
    RaSoatApp.of(this).background().run(() -> enrolment.enrol(at, with), this::enrolled);
  }

  private void enrolled(Enrolment.Outcome outcome) {
    if (enrol != null) {
      enrol.setEnabled(true);
    }
    if (outcome instanceof Enrolment.Outcome.Failed failed) {
      say(look().fault(words(failed.trouble().what()) + "\n" + words(failed.trouble().nextStep())));
      return;
    }
    startActivity(new Intent(this, SignInActivity.class));
    finish();
  }

  private void say(View words) {
    if (trouble != null) {
      trouble.removeAllViews();
      trouble.addView(words, look().wide(0));
    }
  }
}
