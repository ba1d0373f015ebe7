package vn.rasoat.client.device;

import android.database.Cursor;
import android.database.sqlite.SQLiteCursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteDatabaseCorruptException;
import android.database.sqlite.SQLiteException;
import android.database.sqlite.SQLiteFullException;
import android.database.sqlite.SQLiteProgram;
import android.database.sqlite.SQLiteStatement;
import java.io.File;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.platform.SqlFailure;

/** SQLite as Android has it. A damaged file is reported and never deleted. */
public final class AndroidSqlDatabase implements SqlDatabase {
  private final SQLiteDatabase database;

  /** Opens a file, made if it is not there. */
  public AndroidSqlDatabase(File file) {
    database =
        guarded(
            () ->
                SQLiteDatabase.openDatabase(
                    file.getPath(),
                    null,
                    SQLiteDatabase.CREATE_IF_NECESSARY | SQLiteDatabase.NO_LOCALIZED_COLLATORS,
                    damaged -> {
                      // Android's own handler would delete the file, with all unsent work in it.
                    }));
  }

  @Override
  public int run(String sql, @Nullable Object... args) {
    return guarded(
        () -> {
          try (SQLiteStatement statement = compiled(sql, args)) {
            return statement.executeUpdateDelete();
          }
        });
  }

  @Override
  public long insert(String sql, @Nullable Object... args) {
    return guarded(
        () -> {
          try (SQLiteStatement statement = compiled(sql, args)) {
            return statement.executeInsert();
          }
        });
  }

  /** By a query of its own kind: the usual one binds texts only. */
  @Override
  public void query(RowVisitor visitor, String sql, @Nullable Object... args) {
    guarded(
        () -> {
          try (Cursor rows =
              database.rawQueryWithFactory(
                  (db, driver, table, query) -> {
                    bind(query, args);
                    return new SQLiteCursor(driver, table, query);
                  },
                  sql,
                  null,
                  "")) {
            CursorRow row = new CursorRow(rows);
            while (rows.moveToNext()) {
              visitor.visit(row);
            }
          }
          return true;
        });
  }

  @Override
  public void inTransaction(Runnable work) {
    guarded(
        () -> {
          database.beginTransaction();
          try {
            work.run();
            database.setTransactionSuccessful();
          } finally {
            database.endTransaction();
          }
          return true;
        });
  }

  @Override
  public void close() {
    database.close();
  }

  private SQLiteStatement compiled(String sql, @Nullable Object... args) {
    SQLiteStatement statement = database.compileStatement(sql);
    bind(statement, args);
    return statement;
  }

  private static void bind(SQLiteProgram program, @Nullable Object... args) {
    for (int i = 0; i < args.length; i++) {
      Object arg = args[i];
      if (arg == null) {
        program.bindNull(i + 1);
      } else if (arg instanceof byte[] bytes) {
        program.bindBlob(i + 1, bytes);
      } else if (arg instanceof Number number) {
        program.bindLong(i + 1, number.longValue());
      } else {
        program.bindString(i + 1, arg.toString());
      }
    }
  }

  private static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (SQLiteException e) {
      String message = String.valueOf(e.getMessage());
      throw new SqlFailure(kind(e, message.toLowerCase(Locale.ROOT)), message, e);
    }
  }

  private static SqlFailure.Kind kind(SQLiteException e, String message) {
    if (e instanceof SQLiteFullException) {
      return SqlFailure.Kind.FULL;
    }
    return e instanceof SQLiteDatabaseCorruptException || message.contains("not a database")
        ? SqlFailure.Kind.DAMAGED
        : SqlFailure.Kind.OTHER;
  }

  private record CursorRow(Cursor cursor) implements Row {
    @Override
    public long number(int column) {
      return cursor.getLong(column);
    }

    @Override
    public @Nullable String text(int column) {
      return cursor.getString(column);
    }

    @Override
    public byte @Nullable [] bytes(int column) {
      return cursor.isNull(column) ? null : cursor.getBlob(column);
    }
  }
}
