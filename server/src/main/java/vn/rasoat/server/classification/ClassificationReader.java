package vn.rasoat.server.classification;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.rasoat.classification.Assessment;
import vn.rasoat.server.inbox.CurrentSheet;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;

/** What other features may ask about judgements. */
@Singleton
public class ClassificationReader {
  private final ClassificationStore store;
  private final ClassifySheet judge;
  private final Classifiers classifiers;
  private final RoundReader rounds;

  ClassificationReader(
      ClassificationStore store, ClassifySheet judge, Classifiers classifiers, RoundReader rounds) {
    this.store = store;
    this.judge = judge;
    this.classifiers = classifiers;
    this.rounds = rounds;
  }

  /**
   * How a revision was judged.
   *
   * @throws vn.rasoat.problem.ProblemException AREA_OUT_OF_SCOPE
   */
  public Optional<Judgement> find(
      AreaScope scope, String roundId, String householdId, int revision) {
    Optional<ResultRow> row =
        store.findByRoundIdAndHouseholdIdAndRevision(roundId, householdId, revision);
    row.ifPresent(result -> scope.require(result.areaPath()));
    return row.map(Judgement::of);
  }

  /**
   * The assessment of a sheet with all its reasons, made anew from the sheet and the edition of its
   * round; {@link vn.rasoat.classification.AssessmentText} renders it.
   */
  public Assessment assess(CurrentSheet sheet) {
    Round round = rounds.get(sheet.roundId());
    return classifiers
        .get(round.editionId())
        .classify(sheet.sheet(), judge.circumstances(round, sheet));
  }

  /**
   * How many revisions of an area a tablet judged otherwise than the server.
   *
   * @throws vn.rasoat.problem.ProblemException AREA_OUT_OF_SCOPE
   */
  public long countDiffering(AreaScope scope, String roundId, String areaPath) {
    scope.require(areaPath);
    return store.countDiffering(roundId, areaPath);
  }
}
