package vn.rasoat.client.sqlite;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.vault.SafeFile;

/**
 * A copy of the first page of the database, which says where each table begins: without it SQLite
 * can read nothing at all. It changes only with the schema and holds no data.
 */
final class FirstPage {
  private static final int PAGE_SIZE_AT = 16;
  private static final int CHANGE_COUNTER_AT = 24;
  private static final int FREE_PAGES_AT = 32;
  private static final int VERSION_VALID_FOR_AT = 92;
  private static final int LEAST = 512;

  private final File database;
  private final SafeFile copy;

  FirstPage(File database) {
    this.database = database;
    this.copy = new SafeFile(new File(database.getPath() + ".head"));
  }

  boolean isKept() {
    return copy.read() != null;
  }

  /** Keeps the page as it is in the file now; the log must have been written back before. */
  void keep() {
    try (RandomAccessFile file = new RandomAccessFile(database, "r")) {
      byte[] start = new byte[LEAST];
      file.readFully(start);
      byte[] page = new byte[pageSize(start)];
      file.seek(0);
      file.readFully(page);
      copy.write(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the page kept over that of a file; nothing if none was kept. */
  void putOver(File damaged) {
    byte @Nullable [] page = copy.read();
    if (page == null || page.length < LEAST) {
      return;
    }
    ByteBuffer header = ByteBuffer.wrap(page);
    // The free list is of another time; and the length is to be taken from the file.
    header.putInt(FREE_PAGES_AT, 0).putInt(FREE_PAGES_AT + 4, 0);
    header.putInt(VERSION_VALID_FOR_AT, header.getInt(CHANGE_COUNTER_AT) + 1);
    try (RandomAccessFile file = new RandomAccessFile(damaged, "rw")) {
      file.write(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int pageSize(byte[] start) {
    int size = ByteBuffer.wrap(start).getShort(PAGE_SIZE_AT) & 0xffff;
    return size == 1 ? 65_536 : Math.max(size, LEAST);
  }
}
