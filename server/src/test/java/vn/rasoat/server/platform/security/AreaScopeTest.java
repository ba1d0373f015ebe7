package vn.rasoat.server.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

class AreaScopeTest {
  private static final AreaScope SCOPE = new AreaScope(List.of("12/109/03565"));

  @Test
  void covers_itself_and_all_below_but_nothing_beside_or_above() {
    assertThat(SCOPE.covers("12/109/03565")).isTrue();
    assertThat(SCOPE.covers("12/109/03565/03565-01")).isTrue();
    assertThat(SCOPE.covers("12/109/03566")).isFalse();
    assertThat(SCOPE.covers("12/109/035651")).isFalse();
    assertThat(SCOPE.covers("12/109")).isFalse();
    assertThat(AreaScope.NONE.covers("12")).isFalse();
  }

  @Test
  void an_area_inside_another_is_not_named_twice() {
    assertThat(new AreaScope(List.of("12/109/03565", "12/109", "01", "01")).paths())
        .containsExactly("01", "12/109");
  }

  @Test
  void refuses_what_is_outside_by_name() {
    assertThatThrownBy(() -> SCOPE.require("12/109/03568"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().type()).isEqualTo(ProblemType.AREA_OUT_OF_SCOPE);
              assertThat(e.problem().detail().vi()).contains("03568");
            });
  }

  @Test
  void an_empty_path_would_cover_everything_and_is_no_path() {
    assertThatThrownBy(() -> new AreaScope(List.of("")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
