package vn.rasoat.server.inbox;

import vn.rasoat.json.JsonText;
import vn.rasoat.json.JsonTree;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetJson;

/** Sheets as they stand in the database: equal sheets are equal texts. */
final class SheetText {
  private SheetText() {}

  static String of(Sheet sheet) {
    return JsonText.of(json -> SheetJson.write(json, sheet));
  }

  static Sheet read(String editionId, String content) {
    return SheetJson.read(editionId, JsonTree.read("content", content));
  }
}
