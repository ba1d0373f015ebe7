package vn.rasoat.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InMemoryStoreTest {
  /** Its data lives in the object itself, so opening it anew gives the same one. */
  private static final class Contract extends LocalStoreContract {
    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LocalStore store() {
      return store;
    }

    @Override
    protected LocalStore reopened() {
      return store;
    }
  }

  @Test
  void another_store_knows_nothing_of_it_and_what_it_handed_out_stays_as_it_was() {
    InMemoryStore store = new InMemoryStore();
    store.begin(Samples.newSheet(Samples.id(1)));
    List<LocalSheet> handedOut = store.list();

    store.save(Samples.id(1), Samples.answer("water", "tap"), Samples.NOON);

    assertThat(handedOut).singleElement().isNotEqualTo(store.find(Samples.id(1)).orElseThrow());
    assertThat(new InMemoryStore().list()).as("nothing outlives the object").isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> keeps_the_contract() {
    return LocalStoreContract.cases().stream()
        .map(each -> DynamicTest.dynamicTest(each.getName(), () -> new Contract().run(each)));
  }
}
