package vn.rasoat.edition;

import java.util.Optional;

/** Where the files of editions come from: resources of this module, a folder, a download. */
@FunctionalInterface
public interface EditionFiles {

  /**
   * The text of a file.
   *
   * @param path such as {@code 2022-2025/indicators.json}
   * @return empty if there is no such file
   */
  Optional<String> find(String path);

  /** The files of the editions that ship with this module. */
  static EditionFiles bundled() {
    return new BundledFiles();
  }
}
