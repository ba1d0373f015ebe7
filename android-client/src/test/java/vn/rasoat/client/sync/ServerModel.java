package vn.rasoat.client.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.PushReply;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.ThreeWayMerge;

/** The server as the protocol describes it, in memory: what a tablet may rely on. */
final class ServerModel {
  static final Instant TIME = Instant.parse("2022-10-02T05:10:00Z");

  private final Map<String, Receipt> receipts = new HashMap<>();
  private final Map<String, List<Change.SheetChange>> revisions = new HashMap<>();
  private final List<String> feed = new ArrayList<>();
  private final List<Envelope> received = new ArrayList<>();
  private Function<Envelope, @Nullable Receipt> rule = envelope -> null;

  /** A rule that answers before the usual ones; null leaves it to them. */
  synchronized void answerBy(Function<Envelope, @Nullable Receipt> other) {
    rule = other;
  }

  /** Every different edit that ever arrived. */
  synchronized List<Envelope> received() {
    return new ArrayList<>(received);
  }

  synchronized int revisionCount(String recordId) {
    return revisions.getOrDefault(recordId, List.of()).size();
  }

  synchronized Sheet current(String recordId) {
    List<Change.SheetChange> all = revisions.get(recordId);
    return all.get(all.size() - 1).sheet();
  }

  /** A revision by number; nothing at all for 0. */
  synchronized Sheet revision(String recordId, int number) {
    return number == 0
        ? ThreeWayMerge.nothing("2022-2025")
        : revisions.get(recordId).get(number - 1).sheet();
  }

  synchronized PushReply push(List<Envelope> envelopes) {
    List<Receipt> answers = new ArrayList<>();
    envelopes.forEach(envelope -> answers.add(receive(envelope)));
    return new PushReply(answers, TIME);
  }

  private Receipt receive(Envelope envelope) {
    String key = envelope.recordId() + envelope.revisionId();
    Receipt known = receipts.get(key);
    if (known instanceof Receipt.Accepted accepted) {
      return new Receipt.AlreadyReceived(
          accepted.recordId(), accepted.revisionId(), accepted.revision(), accepted.result());
    }
    if (known != null) {
      return known;
    }
    received.add(envelope);
    Receipt receipt = rule.apply(envelope);
    if (receipt == null) {
      receipt = judge(envelope);
    }
    if (!(receipt instanceof Receipt.Refused)) {
      receipts.put(key, receipt);
    }
    return receipt;
  }

  private Receipt judge(Envelope envelope) {
    List<Change.SheetChange> all =
        revisions.computeIfAbsent(envelope.recordId(), id -> new ArrayList<>());
    int base = envelope.baseRevision();
    if (base > all.size()) {
      return new Receipt.Refused(
          envelope.recordId(), envelope.revisionId(), Problem.of(ProblemType.BASE_UNKNOWN));
    }
    if (base == all.size()) {
      store(envelope, envelope.sheet());
      return accepted(envelope, all.size(), null);
    }
    Sheet from =
        base == 0 ? ThreeWayMerge.nothing(envelope.sheet().editionId()) : all.get(base - 1).sheet();
    Sheet current = current(envelope.recordId());
    ThreeWayMerge.Result result = ThreeWayMerge.merge(from, envelope.sheet(), current);
    if (result instanceof ThreeWayMerge.Clashing clashing) {
      return new Receipt.Conflict(
          envelope.recordId(), envelope.revisionId(), all.size(), current, clashing.fields());
    }
    Sheet merged = ((ThreeWayMerge.Merged) result).sheet();
    store(envelope, merged);
    return accepted(envelope, all.size(), merged);
  }

  private static Receipt accepted(Envelope envelope, int revision, @Nullable Sheet merged) {
    return new Receipt.Accepted(
        envelope.recordId(), envelope.revisionId(), revision, new Receipt.Result(null, 30, merged));
  }

  private void store(Envelope envelope, Sheet sheet) {
    List<Change.SheetChange> all = revisions.get(envelope.recordId());
    all.add(
        new Change.SheetChange(
            envelope.recordId(),
            envelope.householdId(),
            envelope.roundId(),
            envelope.areaCode(),
            all.size() + 1,
            envelope.interviewDate(),
            null,
            30,
            sheet));
    feed.add(envelope.recordId());
  }

  /** A page of the feed: each sheet once, at its current revision. */
  synchronized PullPage pull(@Nullable String cursor, int limit) {
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(feed.size(), from + limit);
    Set<String> seen = new HashSet<>();
    List<Change> changes = new ArrayList<>();
    for (String recordId : feed.subList(from, to)) {
      if (seen.add(recordId)) {
        List<Change.SheetChange> all = revisions.get(recordId);
        changes.add(all.get(all.size() - 1));
      }
    }
    return new PullPage(changes, Integer.toString(to), to < feed.size(), TIME);
  }
}
