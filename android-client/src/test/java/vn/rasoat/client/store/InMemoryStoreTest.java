package vn.rasoat.client.store;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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

  @TestFactory
  Stream<DynamicTest> keeps_the_contract() {
    return LocalStoreContract.cases().stream()
        .map(each -> DynamicTest.dynamicTest(each.getName(), () -> new Contract().run(each)));
  }
}
