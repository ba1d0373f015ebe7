package vn.rasoat.server;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.rasoat.server.household.ProjectHouseholds;
import vn.rasoat.server.platform.settings.StartFailure;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;
import vn.rasoat.server.statistics.RebuildStatistics;

/**
 * {@code rebuild-statistics [round ...]}: makes the household list and the counts of the rounds, of
 * all where none is named, anew from what was received.
 */
@Singleton
class RebuildCommand implements JarCommand {
  private final RoundReader rounds;
  private final ProjectHouseholds households;
  private final RebuildStatistics statistics;

  RebuildCommand(RoundReader rounds, ProjectHouseholds households, RebuildStatistics statistics) {
    this.rounds = rounds;
    this.households = households;
    this.statistics = statistics;
  }

  @Override
  public void run(List<String> arguments, Consumer<String> out) {
    List<String> wanted = new ArrayList<>(arguments);
    if (wanted.isEmpty()) {
      rounds.list().stream().map(Round::id).forEach(wanted::add);
    }
    for (String roundId : wanted) {
      if (rounds.find(roundId).isEmpty()) {
        throw new StartFailure(
            "không có đợt rà soát " + roundId, "there is no review round " + roundId);
      }
    }
    if (wanted.isEmpty()) {
      out.accept("chưa có đợt rà soát nào / there is no review round yet");
    }
    for (String roundId : wanted) {
      int listed = households.rebuild(roundId);
      int events = statistics.rebuild(roundId);
      out.accept(
          roundId
              + (": đã lập lại danh sách " + listed + " hộ và số liệu từ " + events + " sự kiện")
              + (" / made anew the list of " + listed + " households and the counts from ")
              + (events + " events"));
    }
  }
}
