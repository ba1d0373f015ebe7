package vn.rasoat.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.json.JsonTree;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Questionnaire;

@DisplayName("The questionnaires of the editions")
class QuestionnaireFilesTest {

  @ParameterizedTest(name = "{0}: only name, relation and birth date are required")
  @ValueSource(strings = {"2022-2025", "2027-2030"})
  void aSheetIsReceivedWithLittle(String edition) {
    assertThat(read(edition).questions().stream().filter(Question::required).map(Question::code))
        .containsExactlyInAnyOrder("name", "relation", "birth_date");
  }

  @ParameterizedTest(name = "{0}: every question has its own number on the form")
  @ValueSource(strings = {"2022-2025", "2027-2030"})
  void numbersStandOnce(String edition) {
    assertThat(read(edition).questions().stream().map(Question::number)).doesNotHaveDuplicates();
  }

  @Test
  void thereAre54EthnicGroupsAndForeigners() {
    Question ethnicity = read("2022-2025").find("ethnicity").orElseThrow();

    assertThat(ethnicity.options()).hasSize(54 + 1);
    assertThat(ethnicity.findOption("foreigner")).isPresent();
    assertThat(ethnicity.options().stream().map(option -> option.label().vi()))
        .doesNotHaveDuplicates();
  }

  @Test
  void theNextStandardAsksOfWasteAndDigitalServicesAndNoLongerOfDevices() {
    List<String> before = codes("2022-2025");
    List<String> after = codes("2027-2030");

    assertThat(after).doesNotContain("shared_devices", "personal_devices");
    assertThat(after).contains("waste_handling", "uses_digital_service");
    assertThat(before).doesNotContain("waste_handling", "uses_digital_service");
  }

  private static List<String> codes(String edition) {
    return read(edition).questions().stream().map(Question::code).toList();
  }

  private static Questionnaire read(String edition) {
    String file = edition + "/questionnaire.json";
    try (var in =
        Objects.requireNonNull(
            QuestionnaireFilesTest.class.getResourceAsStream("/edition/" + file))) {
      return Questionnaire.read(
          JsonTree.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
