package vn.rasoat.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonText;
import vn.rasoat.json.JsonTree;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Language;

/**
 * The JSON of protocol v1, both directions and both sides. What is written is canonical: the same
 * value is always the same bytes. Requests are read strictly and replies leniently, see
 * docs/sync-protocol.md.
 */
public final class WireCodec {
  /** The word that tells a device that it may only push. */
  private static final String REVOKED = "revoked";

  private WireCodec() {}

  /** Writes a batch. The caller closes the stream. */
  public static void writePush(OutputStream out, PushRequest request) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberField("protocol", SyncLimits.PROTOCOL);
          json.writeStringField("deviceId", request.deviceId());
          json.writeStringField("sentAt", request.sentAt().toString());
          json.writeArrayFieldStart("records");
          for (Dispatch dispatch : request.records()) {
            DispatchJson.write(json, dispatch);
          }
          json.writeEndArray();
          Integer unsent = request.unsent();
          if (unsent != null) {
            json.writeNumberField("unsent", unsent);
          }
          json.writeEndObject();
        });
  }

  /** The text of one record as a batch holds it; equal records have equal texts. */
  public static String text(Dispatch dispatch) {
    return JsonText.of(json -> DispatchJson.write(json, dispatch));
  }

  /**
   * Reads a record written by {@link #text(Dispatch)}, as stores keep it.
   *
   * @throws ProblemException SHEET_NOT_VALID or RECORD_NOT_VALID with the fields at fault, or what
   *     else speaks against it
   */
  public static Dispatch dispatch(String text) {
    PushedRecord record = RecordReader.read(JsonTree.read("record", text), 0);
    if (record instanceof PushedRecord.Readable readable) {
      return readable.dispatch();
    }
    throw new ProblemException(((PushedRecord.Faulty) record).problem());
  }

  /**
   * Reads a sheet written by {@link #text(Dispatch)}.
   *
   * @throws ProblemException as {@link #dispatch}; UNKNOWN_KIND if it is a record of another kind
   */
  public static Envelope envelope(String text) {
    if (dispatch(text) instanceof Envelope envelope) {
      return envelope;
    }
    throw new ProblemException(ProblemType.UNKNOWN_KIND);
  }

  /**
   * Reads a batch; faulty records are set aside one by one.
   *
   * @param body UTF-8, decompressed
   * @throws ProblemException for the whole batch: NOT_READABLE if it is no JSON, TOO_LARGE past
   *     {@link SyncLimits#MAX_BATCH_BYTES} or {@link SyncLimits#MAX_RECORDS}, BAD_REQUEST if the
   *     fields around the records are wrong
   */
  public static PushBatch readPush(byte[] body) {
    return PushReader.read(body);
  }

  /**
   * Writes the receipts of a batch.
   *
   * @param language of title and detail inside problems; both languages are always there too
   */
  public static void writePushReply(OutputStream out, PushReply reply, Language language)
      throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("receipts");
          for (Receipt receipt : reply.receipts()) {
            ReceiptJson.write(json, receipt, language);
          }
          json.writeEndArray();
          json.writeStringField("serverTime", reply.serverTime().toString());
          if (reply.deviceRevoked()) {
            json.writeStringField("device", REVOKED);
          }
          json.writeEndObject();
        });
  }

  /** The text of one receipt, as the server keeps it for the next time the same edit arrives. */
  public static String text(Receipt receipt) {
    return JsonText.of(json -> ReceiptJson.write(json, receipt, Language.VI));
  }

  /**
   * Reads a receipt written by {@link #text(Receipt)}.
   *
   * @throws DataFaultException if it is none
   */
  public static Receipt receipt(String text) {
    return ReceiptJson.read(JsonTree.read("receipt", text));
  }

  /**
   * Reads the receipts of a batch.
   *
   * @throws DataFaultException if the reply is JSON but no push reply
   * @throws IOException if it is no JSON, or the stream fails
   */
  public static PushReply readPushReply(InputStream in) throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    ReplyReader rest =
        ReplyReader.read(in, "receipts", node -> receipts.add(ReceiptJson.read(node)));
    boolean revoked =
        rest.find("device").filter(device -> device.text().equals(REVOKED)).isPresent();
    return new PushReply(receipts, WireFields.instant(rest.get("serverTime")), revoked);
  }

  /** Writes a page of changes. */
  public static void writePullPage(OutputStream out, PullPage page) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("changes");
          for (Change change : page.changes()) {
            ChangeJson.write(json, change);
          }
          json.writeEndArray();
          json.writeStringField("cursor", page.cursor());
          json.writeBooleanField("more", page.more());
          json.writeStringField("serverTime", page.serverTime().toString());
          json.writeEndObject();
        });
  }

  /** The text of one change, as long as it is on the wire: lets a server keep to its page limit. */
  public static String text(Change change) {
    return JsonText.of(json -> ChangeJson.write(json, change));
  }

  /**
   * Reads a change written by {@link #text(Change)}; empty if it is of a kind unknown here.
   *
   * @throws DataFaultException if it is none
   */
  public static Optional<Change> change(String text) {
    return ChangeJson.read(JsonTree.read("change", text));
  }

  /**
   * Reads a page of changes; changes of a kind unknown here are left out.
   *
   * @throws DataFaultException if the reply is JSON but no page
   * @throws IOException if it is no JSON, or the stream fails
   */
  public static PullPage readPullPage(InputStream in) throws IOException {
    List<Change> changes = new ArrayList<>();
    ReplyReader rest =
        ReplyReader.read(in, "changes", node -> ChangeJson.read(node).ifPresent(changes::add));
    return new PullPage(
        changes,
        rest.get("cursor").text(),
        rest.get("more").flag(),
        WireFields.instant(rest.get("serverTime")));
  }
}
