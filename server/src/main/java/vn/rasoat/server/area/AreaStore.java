package vn.rasoat.server.area;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;

/** All SQL on area_unit. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AreaStore extends GenericRepository<AreaUnit, String> {
  List<AreaUnit> saveAll(Iterable<AreaUnit> units);

  AreaUnit save(AreaUnit unit);

  List<AreaUnit> updateAll(Iterable<AreaUnit> units);

  AreaUnit update(AreaUnit unit);

  long count();

  Optional<AreaUnit> findByCode(String code);

  List<AreaUnit> listByCodeInOrderByCode(Collection<String> codes);

  List<AreaUnit> listByParentCodeOrderByCode(String parentCode);

  List<AreaUnit> listByLevelOrderByCode(AreaLevel level);

  List<AreaUnit> listOrderByCode();

  @Query(
      """
      SELECT * FROM area_unit WHERE level = :level AND (path = :path OR path LIKE :below)
      ORDER BY code""")
  List<AreaUnit> listBelow(String level, String path, String below);

  @Query(
      """
      SELECT * FROM area_unit WHERE name_folded LIKE :pattern OR code = :code
      ORDER BY CASE WHEN name_folded = :folded THEN 0 ELSE 1 END, LENGTH(code), code
      LIMIT :limit""")
  List<AreaUnit> listMatching(String pattern, @Nullable String code, String folded, int limit);
}
