package vn.rasoat.server.area;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.start.StartUpWork;

/** Fills the empty tree of a first start with the national list of 2022. */
@Singleton
final class LoadNationalList implements StartUpWork {
  private static final String RESOURCE = "/area/areas-2022.csv";

  private final AreaStore store;
  private final WriteTransaction transaction;
  private final AuditLog audit;

  LoadNationalList(AreaStore store, WriteTransaction transaction, AuditLog audit) {
    this.store = store;
    this.transaction = transaction;
    this.audit = audit;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<String> run() {
    transaction.run(
        () -> {
          if (store.count() == 0) {
            AreaListCheck.Outcome outcome =
                new AreaListCheck(Map.of(), ProvinceRegions.bundled()).check(read());
            if (!outcome.faults().isEmpty()) {
              throw new IllegalStateException(RESOURCE + ": " + outcome.faults());
            }
            store.saveAll(outcome.added());
            audit.append(null, "area.national-list-loaded", "areas", Map.of("list", RESOURCE));
          }
        });
    return Optional.empty();
  }

  private static AreaList read() {
    try (InputStream in = LoadNationalList.class.getResourceAsStream(RESOURCE);
        var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      return AreaList.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AreaList.NotAnAreaList e) {
      throw new IllegalStateException(RESOURCE + " is no area list", e);
    }
  }
}
