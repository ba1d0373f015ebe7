package vn.rasoat.server.attachment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Wording;

/**
 * Reads the header {@code Upload-Metadata}: pairs of a key and a Base64 value, parted by commas.
 * Keys that are not known here, such as {@code filename} of other programs, are left alone.
 */
final class UploadMetadata {
  private static final String HEADER = "/Upload-Metadata";
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  private final Map<String, String> values;
  private final List<FieldFault> faults = new ArrayList<>();

  private UploadMetadata(Map<String, String> values) {
    this.values = values;
  }

  /** Whether a text is an id as tablets make them: a UUID in lower case. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * Reads what is said of a new file.
   *
   * @param header as it came
   * @param bytes length of the file
   * @throws ProblemException BAD_REQUEST naming every key at fault
   */
  static NewFile read(String header, long bytes) {
    UploadMetadata metadata = new UploadMetadata(split(header));
    String id = metadata.matching("fileId", ID);
    @Nullable FileKind kind = metadata.oneOf("kind", FileKind::findByCode);
    String recordId = metadata.matching("recordId", ID);
    String roundId = metadata.matching("roundId", CODE);
    String areaCode = metadata.matching("areaCode", CODE);
    String sha256 = metadata.matching("sha256", SHA256);
    @Nullable ImageType type = metadata.oneOf("filetype", ImageType::findByMediaType);
    if (kind == null || type == null || !metadata.faults.isEmpty()) {
      throw new ProblemException(Problem.of(ProblemType.BAD_REQUEST, metadata.faults));
    }
    return new NewFile(id, kind, recordId, roundId, areaCode, sha256, type, bytes, header);
  }

  private static Map<String, String> split(String header) {
    if (header.length() > FileLimits.MAX_METADATA_CHARACTERS) {
      throw notReadable();
    }
    Map<String, String> values = new HashMap<>();
    for (String pair : header.split(",", -1)) {
      String[] parts = pair.strip().split(" +", 2);
      String value = parts.length == 1 ? "" : decode(parts[1].strip());
      if (parts[0].isEmpty() || values.put(parts[0], value) != null) {
        throw notReadable();
      }
    }
    return values;
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw notReadable();
    }
  }

  private static ProblemException notReadable() {
    FieldFault fault =
        new FieldFault(
            HEADER,
            new Wording(
                "Upload-Metadata bị thiếu hoặc sai dạng.",
                "Upload-Metadata is missing or malformed."));
    return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, List.of(fault)));
  }

  private String matching(String key, Pattern pattern) {
    String value = values.getOrDefault(key, "");
    if (!pattern.matcher(value).matches()) {
      addFault(key);
    }
    return value;
  }

  private <T> @Nullable T oneOf(String key, Function<String, Optional<T>> find) {
    Optional<T> found = find.apply(values.getOrDefault(key, ""));
    if (found.isEmpty()) {
      addFault(key);
    }
    return found.orElse(null);
  }

  private void addFault(String key) {
    faults.add(
        new FieldFault(
            HEADER + "/" + key,
            new Wording(
                "“" + key + "” bị thiếu hoặc sai dạng.",
                "“" + key + "” is missing or malformed.")));
  }
}
