package vn.rasoat.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;

/** The disk becomes full, and the server dies between the file and its row. */
class DyingDiskTest {
  private final FailingDisk disk = new FailingDisk();
  private final ReviewWorld world = ReviewWorld.start(Engine.SQLITE, disk);

  DyingDiskTest() {
    world.enumerator("rsv.mot", "03565");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void a_disk_that_becomes_full_keeps_what_it_took_and_goes_on_once_there_is_room() {
    TusCalls tablet = TusCalls.as(world.server(), "rsv.mot");
    Picture picture = Picture.jpeg(300_000);
    tablet.announce(picture);
    disk.room.set(100_000);

    Reply full = tablet.patch(picture, 0, 300_000);
    assertThat(full.status()).isEqualTo(507);
    assertThat(full.problemCode()).isEqualTo("storage-full");
    assertThat(tablet.offset(picture)).isEqualTo(100_000);
    disk.room.set(Long.MAX_VALUE);
    assertThat(tablet.patch(picture, 100_000, 300_000).status()).isEqualTo(204);
    assertThat(state(picture)).isEqualTo(FileState.COMPLETE);
  }

  @Test
  void no_file_is_announced_that_would_take_the_room_of_the_sheets() {
    TusCalls tablet = TusCalls.as(world.server(), "rsv.mot");
    disk.usable = FileLimits.RESERVED_BYTES + 999;

    assertThat(tablet.announce(Picture.jpeg(1000)).problemCode()).isEqualTo("storage-full");
    assertThat(tablet.announce(Picture.jpeg(999)).status()).isEqualTo(201);
  }

  @Test
  void all_bytes_there_and_the_server_dead_before_the_check_is_mended_by_asking() throws Exception {
    TusCalls tablet = TusCalls.as(world.server(), "rsv.mot");
    Picture picture = Picture.jpeg(5000);
    tablet.announce(picture);
    leaveParts(picture, picture.bytes());

    assertThat(tablet.offset(picture)).isEqualTo(5000);
    assertThat(state(picture)).isEqualTo(FileState.COMPLETE);
    assertThat(Files.readAllBytes(whole(picture))).isEqualTo(picture.bytes());
  }

  @Test
  void damaged_bytes_and_the_server_dead_before_the_check_begin_anew() throws Exception {
    TusCalls tablet = TusCalls.as(world.server(), "rsv.mot");
    Picture picture = Picture.jpeg(5000);
    tablet.announce(picture);
    byte[] damaged = picture.bytes().clone();
    damaged[4000]++;
    leaveParts(picture, damaged);

    assertThat(tablet.offset(picture)).isZero();
    assertThat(tablet.patch(picture, 0, 5000).status()).isEqualTo(204);
  }

  @Test
  void a_file_in_its_place_and_the_server_dead_before_the_row_is_mended_at_the_next_start()
      throws Exception {
    TusCalls tablet = TusCalls.as(world.server(), "rsv.mot");
    Picture picture = Picture.jpeg(5000);
    tablet.announce(picture);
    leaveParts(picture, picture.bytes());
    world.bean(FileFolder.class).putInPlace(picture.id());

    world.bean(TidyFiles.class).run();

    assertThat(state(picture)).isEqualTo(FileState.COMPLETE);
    assertThat(tablet.offset(picture)).isEqualTo(5000);
  }

  @Test
  void a_file_unfinished_for_thirty_days_is_removed_and_may_begin_anew() throws Exception {
    Picture old = Picture.jpeg(5000);
    Picture done = Picture.jpeg(100);
    Picture young = Picture.jpeg(5000);
    TusCalls tablet = TusCalls.as(world.server(), "rsv.mot");
    tablet.announce(old);
    tablet.patch(old, 0, 3000);
    tablet.sendAll(done);
    world.clock().pass(Duration.ofDays(1));
    tablet = TusCalls.as(world.server(), "rsv.mot");
    tablet.announce(young);
    world.clock().pass(Duration.ofDays(29));
    Path stray = world.server().folder().resolve("files/part/" + Picture.jpeg(9).id());
    Files.write(stray, new byte[7]);

    world.bean(TidyFiles.class).tidy();

    assertThat(stray).doesNotExist();
    assertThat(world.bean(FileFolder.class).listParts()).isEmpty();
    tablet = TusCalls.as(world.server(), "rsv.mot");
    assertThat(tablet.head(old).status()).isEqualTo(404);
    assertThat(tablet.offset(young)).isZero();
    assertThat(tablet.offset(done)).isEqualTo(100);
    assertThat(tablet.sendAll(old).status()).isEqualTo(204);
  }

  /** As a server leaves them that dies right after the last byte. */
  private void leaveParts(Picture picture, byte[] bytes) throws IOException {
    try (Disk.Appender part = world.bean(FileFolder.class).append(picture.id())) {
      part.write(bytes, bytes.length);
      part.sync();
    }
  }

  private FileState state(Picture picture) {
    return world
        .bean(WriteTransaction.class)
        .run(() -> world.bean(AttachmentStore.class).findById(picture.id()).orElseThrow().state());
  }

  private Path whole(Picture picture) {
    return world.bean(FileFolder.class).wholeOf(picture.id());
  }

  /** A disk with so much room: what does not fit is written as far as it does, as disks do it. */
  private static final class FailingDisk implements Disk {
    private final Disk real = new RealDisk();
    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    private volatile long usable = Long.MAX_VALUE;

    @Override
    public Appender append(Path file) throws IOException {
      Appender appender = real.append(file);
      return new Appender() {
        @Override
        public void write(byte[] bytes, int length) throws IOException {
          int fits = (int) Math.min(room.get(), length);
          appender.write(bytes, fits);
          room.addAndGet(-fits);
          if (fits < length) {
            throw new IOException("No space left on device");
          }
        }

        @Override
        public void sync() throws IOException {
          appender.sync();
        }

        @Override
        public void close() throws IOException {
          appender.close();
        }
      };
    }

    @Override
    public long usableBytes(Path folder) {
      return usable;
    }
  }
}
