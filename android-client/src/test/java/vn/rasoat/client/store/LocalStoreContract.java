package vn.rasoat.client.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What every store must do. A plain class, so that a JUnit 5 test can list {@link #cases()} as
 * dynamic tests and a JUnit 4 test (Robolectric) as parameters. Each case gets a fresh instance.
 */
public abstract class LocalStoreContract {
  private static final List<Class<? extends StoreCases>> CASES =
      List.of(
          EditCases.class,
          ReceiptCases.class,
          PullCases.class,
          KeepingCases.class,
          FieldWorkCases.class);

  /** The store under test; the same one at each call. */
  protected abstract LocalStore store();

  /** Drops the store as a kill would, and opens it anew on the same data. */
  protected abstract LocalStore reopened();

  /** All cases: the public methods without parameters of {@link StoreCases}, by name. */
  public static List<Method> cases() {
    List<Method> cases = new ArrayList<>();
    for (Class<?> some : CASES) {
      for (Method method : some.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0) {
          cases.add(method);
        }
      }
    }
    cases.sort(Comparator.comparing(Method::getName));
    return cases;
  }

  /** Runs one case. */
  public final void run(Method contractCase) throws Throwable {
    Object cases =
        contractCase.getDeclaringClass().getConstructor(LocalStoreContract.class).newInstance(this);
    try {
      contractCase.invoke(cases);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
