package vn.rasoat.client.screen;

import java.util.function.Supplier;
import vn.rasoat.client.store.StorageFull;
import vn.rasoat.client.store.StoreDamaged;
import vn.rasoat.text.Wording;

/** What came of reading the store: a value, or why not in people's words. */
sealed interface Loaded<T> {

  /** It was read. */
  record Value<T>(T value) implements Loaded<T> {}

  /** It could not be read; nothing was changed. */
  record Failed<T>(Wording why) implements Loaded<T> {}

  /** Reads, and turns what the store throws into words. */
  static <T> Loaded<T> of(Supplier<T> reading) {
    try {
      return new Value<>(reading.get());
    } catch (StoreDamaged e) {
      return new Failed<>(StoreDamaged.text());
    } catch (StorageFull e) {
      return new Failed<>(StorageFull.text());
    }
  }
}
