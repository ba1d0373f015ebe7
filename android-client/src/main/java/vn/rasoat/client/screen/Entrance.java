package vn.rasoat.client.screen;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.enrol.EnrolledServer;
import vn.rasoat.client.store.Session;
import vn.rasoat.client.store.SessionStore;
import vn.rasoat.client.sync.HttpTimeouts;
import vn.rasoat.client.sync.LinkResult;
import vn.rasoat.client.sync.SignIn;
import vn.rasoat.client.sync.Trouble;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.client.vault.Unlocking;
import vn.rasoat.client.vault.Vault;
import vn.rasoat.client.vault.VaultOwner;
import vn.rasoat.client.vault.Vaults;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** The ways into a workplace: online with a password, then offline with the PIN. Takes time. */
final class Entrance {
  private final Tablet tablet;
  private final Language language;

  Entrance(Tablet tablet, Language language) {
    this.tablet = tablet;
    this.language = language;
  }

  /** What came of it. */
  sealed interface Outcome {
    /** The workplace is open. */
    record Open(OpenWorkplace workplace) implements Outcome {}

    /** It is not, and why. */
    record Refused(Wording what, Wording nextStep) implements Outcome {}
  }

  /**
   * Signs in. A user who has no vault yet gets one with the PIN; for one who has, the PIN must be
   * the one of that vault, whose work stays.
   *
   * @param pin wiped when this returns
   */
  Outcome signIn(EnrolledServer server, String userName, String password, char[] pin) {
    InHand session = new InHand();
    LinkResult<Session> result =
        new SignIn(
                OpenWorkplace.url(server),
                HttpTimeouts.FIELD,
                OpenWorkplace.accepted(language),
                session)
            .signIn(userName, password, server.deviceId(), server.deviceSecret());
    Session given = session.held;
    if (!(result instanceof LinkResult.Answered<Session>) || given == null) {
      Trouble trouble = Trouble.of(result);
      return new Outcome.Refused(trouble.what(), trouble.nextStep());
    }
    Vaults vaults = tablet.vaults();
    VaultOwner owner = new VaultOwner(server.address(), userName);
    Vault vault = vaults.find(owner).orElseGet(() -> vaults.create(owner, pin));
    Outcome outcome = unlock(vault, pin);
    if (outcome instanceof Outcome.Open open) {
      open.workplace().sessions().save(given);
    }
    return outcome;
  }

  /**
   * Unlocks a vault.
   *
   * @param pin wiped when this returns
   */
  Outcome unlock(Vault vault, char[] pin) {
    try {
      Unlocking unlocking = vault.unlock(pin);
      if (unlocking instanceof Unlocking.Unlocked unlocked) {
        return open(vault, unlocked.key());
      }
      if (unlocking instanceof Unlocking.WrongPin wrong) {
        return refused("Mã PIN chưa đúng.", "The PIN is wrong.", wrong.delay().getSeconds());
      }
      if (unlocking instanceof Unlocking.TooEarly early) {
        return refused("Chưa thử lại được.", "Too early to try again.", early.delay().getSeconds());
      }
      return new Outcome.Refused(
          new Wording(
              "Máy đã mất khoá bảo vệ, dữ liệu trên máy này không mở được nữa.",
              "The device has lost its key; what is on this tablet cannot be opened any more."),
          new Wording(
              "Liên hệ xã để đăng ký lại máy.", "Ask the commune to register the tablet again."));
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private static Outcome refused(String vi, String en, long seconds) {
    return new Outcome.Refused(
        new Wording(vi, en),
        seconds == 0
            ? new Wording("Nhập lại.", "Enter it again.")
            : new Wording(
                "Chờ " + seconds + " giây rồi nhập lại.",
                "Wait " + seconds + " seconds, then enter it again."));
  }

  private Outcome open(Vault vault, DataKey key) {
    VaultOwner owner = vault.findOwner();
    Optional<EnrolledServer> server =
        owner == null ? Optional.empty() : tablet.servers().find(owner.server());
    if (!server.isPresent()) {
      key.close();
      return new Outcome.Refused(
          new Wording(
              "Máy chưa đăng ký với máy chủ của tài khoản này.",
              "The tablet is not registered with the server of this account."),
          new Wording("Xin xã mã đăng ký mới.", "Ask the commune for a new code."));
    }
    return new Outcome.Open(new OpenWorkplace(tablet, vault, key, server.get(), language));
  }

  /** A session between sign-in and the vault that is made for it. */
  private static final class InHand implements SessionStore {
    private @Nullable Session held;

    @Override
    public Optional<Session> find() {
      return Optional.ofNullable(held);
    }

    @Override
    public void save(Session session) {
      held = session;
    }

    @Override
    public void clear() {
      held = null;
    }
  }
}
