package vn.rasoat.client.files;

import org.jspecify.annotations.Nullable;

/** Bytes that are no picture, or one this tablet cannot decode. */
public final class NotAPictureException extends Exception {
  private static final long serialVersionUID = 1L;

  public NotAPictureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
