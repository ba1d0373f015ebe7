package vn.rasoat.client.screen;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;
import vn.rasoat.client.store.InMemoryStore;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.SheetSummary;

/** A store in memory whose summaries are told by the test. */
final class OtherSummaries {
  private OtherSummaries() {}

  static LocalStore of(Supplier<List<SheetSummary>> summaries) {
    LocalStore store = new InMemoryStore();
    return (LocalStore)
        Proxy.newProxyInstance(
            LocalStore.class.getClassLoader(),
            new Class<?>[] {LocalStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("listSummaries")) {
                return summaries.get();
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
