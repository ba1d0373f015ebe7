package vn.rasoat.client.device;

import android.content.ClipData;
import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.provider.MediaStore;
import android.provider.OpenableColumns;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.files.Captures;
import vn.rasoat.client.platform.TimeOrderedIds;

/**
 * Takes a photo from the camera app straight into {@link Captures}: the camera writes into a pipe,
 * and what comes out is sealed before it touches the disk. Nothing can be read back here, and only
 * the one address handed to the camera can be written, once.
 */
public final class PhotoProvider extends ContentProvider {
  private static final String AUTHORITY = "vn.rasoat.client.photos";

  /** Captures whose bytes are coming in now. */
  private static final Set<String> COMING = ConcurrentHashMap.newKeySet();

  private static volatile @Nullable Captures captures;

  /** The captures of this tablet. */
  public static Captures captures(Context context) {
    Captures known = captures;
    if (known != null) {
      return known;
    }
    synchronized (PhotoProvider.class) {
      Captures made = captures;
      if (made == null) {
        SecureRandom random = new SecureRandom();
        made =
            new Captures(
                new File(context.getApplicationContext().getFilesDir(), "captures"),
                new KeystoreDeviceKey(),
                random,
                TimeOrderedIds.ofDevice(random));
        captures = made;
      }
      return made;
    }
  }

  /** Puts other captures in their place: for tests, where there is no Keystore. */
  public static void use(Captures others) {
    captures = others;
  }

  /** Asks the camera app for the photo of a capture. Starting it fails where there is none. */
  public static Intent cameraIntent(String captureId) {
    Uri address = addressOf(captureId);
    Intent intent = new Intent(MediaStore.ACTION_IMAGE_CAPTURE);
    intent.putExtra(MediaStore.EXTRA_OUTPUT, address);
    intent.setClipData(ClipData.newRawUri(null, address));
    intent.addFlags(Intent.FLAG_GRANT_WRITE_URI_PERMISSION);
    return intent;
  }

  static Uri addressOf(String captureId) {
    return new Uri.Builder().scheme("content").authority(AUTHORITY).appendPath(captureId).build();
  }

  /**
   * Whether the bytes of a capture are still coming in. The camera may say that it is done before
   * the last of them has gone through the pipe.
   */
  public static boolean isComing(String captureId) {
    return COMING.contains(captureId);
  }

  @Override
  public boolean onCreate() {
    return true;
  }

  @Override
  public ParcelFileDescriptor openFile(Uri uri, String mode) throws FileNotFoundException {
    String id = String.valueOf(uri.getLastPathSegment());
    Context context = getContext();
    if (context == null || !mode.startsWith("w")) {
      throw new FileNotFoundException("photos are only taken in");
    }
    try {
      OutputStream sealing = captures(context).take(id);
      ParcelFileDescriptor[] pipe = ParcelFileDescriptor.createPipe();
      COMING.add(id);
      Thread thread =
          new Thread(
              () -> copy(id, new ParcelFileDescriptor.AutoCloseInputStream(pipe[0]), sealing),
              "photo");
      thread.start();
      return pipe[1];
    } catch (FileNotFoundException e) {
      throw e;
    } catch (IOException e) {
      throw new FileNotFoundException("no room for a photo");
    }
  }

  /** Reads to the end and closes both. */
  static void copy(String id, InputStream from, OutputStream to) {
    try (InputStream in = from;
        OutputStream out = to) {
      byte[] chunk = new byte[32 * 1024];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        out.write(chunk, 0, n);
      }
    } catch (IOException e) {
      // Half a photo, or no room: it is no whole picture, and the screen asks for it again.
    } finally {
      COMING.remove(id);
    }
  }

  @Override
  public String getType(Uri uri) {
    return "image/jpeg";
  }

  /** Camera apps ask for a name. */
  @Override
  public Cursor query(
      Uri uri,
      String @Nullable [] projection,
      @Nullable String selection,
      String @Nullable [] args,
      @Nullable String order) {
    MatrixCursor cursor = new MatrixCursor(new String[] {OpenableColumns.DISPLAY_NAME});
    cursor.addRow(new Object[] {"photo.jpg"});
    return cursor;
  }

  @Override
  public @Nullable Uri insert(Uri uri, @Nullable ContentValues values) {
    return null;
  }

  @Override
  public int delete(Uri uri, @Nullable String selection, String @Nullable [] args) {
    return 0;
  }

  @Override
  public int update(
      Uri uri,
      @Nullable ContentValues values,
      @Nullable String selection,
      String @Nullable [] args) {
    return 0;
  }
}
