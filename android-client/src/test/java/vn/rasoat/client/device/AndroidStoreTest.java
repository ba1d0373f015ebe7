package vn.rasoat.client.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import vn.rasoat.client.sqlite.StoreOpening;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.LocalStoreContract;
import vn.rasoat.client.vault.Keys;

/** The contract of the store on Android's own database classes. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = {26, 29, 34})
public class AndroidStoreTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private static final class Contract extends LocalStoreContract {
    private final File file;
    private LocalStore store;

    Contract(File file) {
      this.file = file;
      this.store = open();
    }

    private LocalStore open() {
      return StoreOpening.open(file, AndroidSqlDatabase::new, Keys.known()).store();
    }

    @Override
    protected LocalStore store() {
      return store;
    }

    @Override
    protected LocalStore reopened() {
      store = open();
      return store;
    }
  }

  @Test
  public void keeps_the_contract() {
    List<String> faults = new ArrayList<>();
    for (Method each : LocalStoreContract.cases()) {
      try {
        new Contract(new File(folder.getRoot(), each.getName() + ".db")).run(each);
      } catch (Throwable e) {
        faults.add(each.getName() + ": " + e);
      }
    }
    assertThat(faults).isEmpty();
  }
}
