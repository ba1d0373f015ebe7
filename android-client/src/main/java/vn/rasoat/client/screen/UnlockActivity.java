package vn.rasoat.client.screen;

import android.content.Intent;
import android.view.View;
import android.view.inputmethod.EditorInfo;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.vault.Vault;
import vn.rasoat.client.vault.VaultOwner;

/** Opens the day: the PIN of whoever works on this tablet, without a network. */
public final class UnlockActivity extends Screen {
  private @Nullable Vault chosen;
  private @Nullable EditText pin;
  private @Nullable LinearLayout trouble;
  private @Nullable Button unlock;

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
    if (pin != null) {
      return;
    }
    title(getString(R.string.unlock_title));
    List<Vault> vaults = RaSoatApp.of(this).tablet().vaults().list();
    if (chosen == null) {
      chosen = vaults.get(0);
    }
    LinearLayout column = Narrow.column(look());
    column.addView(look().title(nameOf(chosen)), look().wide(24));
    if (vaults.size() > 1) {
      column.addView(
          look().secondary(getString(R.string.another_account), () -> choose(vaults)),
          look().wide(8));
    }
    EditText input = Narrow.pin(look(), column, R.string.pin);
    input.setImeOptions(EditorInfo.IME_ACTION_GO);
    input.setOnEditorActionListener(
        (view, action, event) -> {
          unlock();
          return true;
        });
    pin = input;
    trouble = look().column();
    column.addView(trouble, look().wide(12));
    unlock = look().primary(getString(R.string.unlock), this::unlock);
    column.addView(unlock, look().wide(16));
    column.addView(look().small(getString(R.string.pin_forgotten)), look().wide(28));
    column.addView(
        look()
            .secondary(
                getString(R.string.other_user),
                () -> startActivity(new Intent(this, SignInActivity.class))),
        look().wide(12));
    ScrollView scroll = new ScrollView(this);
    scroll.addView(column);
    content(scroll);
    input.requestFocus();
  }

  private String nameOf(@Nullable Vault vault) {
    VaultOwner owner = vault == null ? null : vault.findOwner();
    return owner == null ? getString(R.string.unreadable_account) : owner.userName();
  }

  private void choose(List<Vault> vaults) {
    List<SearchList.Entry> entries = new ArrayList<>();
    for (int i = 0; i < vaults.size(); i++) {
      entries.add(new SearchList.Entry(Integer.toString(i), nameOf(vaults.get(i))));
    }
    SearchList.open(
        look(),
        getString(R.string.another_account),
        entries,
        index -> {
          chosen = vaults.get(Integer.parseInt(index));
          pin = null;
          show();
        });
  }

  private void unlock() {
    Vault vault = chosen;
    if (vault == null || pin == null || unlock == null) {
      return;
    }
    unlock.setEnabled(false);
    say(look().text(getString(R.string.please_wait)));
    RaSoatApp app = RaSoatApp.of(this);
    Entrance entrance = new Entrance(app.tablet(), language());
    char[] typed = Pins.read(pin);
    app.background().run(() -> entrance.unlock(vault, typed), this::unlocked);
  }

  private void unlocked(Entrance.Outcome outcome) {
    if (unlock != null && pin != null) {
      unlock.setEnabled(true);
      pin.getText().clear();
    }
    if (outcome instanceof Entrance.Outcome.Open open) {
      RaSoatApp.of(this).unlock(open.workplace());
      boolean complete = open.workplace().reference().isPresent();
      startActivity(complete ? Home.of(this) : new Intent(this, DownloadActivity.class));
      finish();
    } else if (outcome instanceof Entrance.Outcome.Refused refused) {
      say(look().fault(words(refused.what()) + " " + words(refused.nextStep())));
    }
  }

  private void say(View words) {
    if (trouble != null) {
      trouble.removeAllViews();
      trouble.addView(words, look().wide(0));
    }
  }
}
