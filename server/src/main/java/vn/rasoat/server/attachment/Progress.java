package vn.rasoat.server.attachment;

/**
 * How far a file has come.
 *
 * @param offset bytes that are there and would outlive a power cut
 */
record Progress(FileRow file, long offset) {
  boolean isComplete() {
    return offset == file.bytes();
  }
}
