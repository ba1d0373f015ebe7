package vn.rasoat.client.files;

import vn.rasoat.area.AreaCode;

/**
 * What a file belongs to.
 *
 * @param recordId of the sheet or meeting
 * @param roundId such as {@code periodic-2022}
 * @param areaCode the village
 */
public record FileSubject(FileKind kind, String recordId, String roundId, AreaCode areaCode) {}
