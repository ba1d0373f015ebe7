package vn.rasoat.client.files;

import java.io.IOException;
import java.io.InputStream;

/** A picture as the camera gave it; opened several times, because it is large. */
public interface PhotoSource {
  /** The bytes from the beginning; the caller closes the stream. */
  InputStream open() throws IOException;
}
