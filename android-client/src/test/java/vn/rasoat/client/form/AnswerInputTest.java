package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.form.Forms.question;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.text.Language;

class AnswerInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "31,25; 31250",
        "31.25; 31250",
        "1.250; 1250000",
        "1.250,5; 1250500",
        "1 250,5; 1250500",
        "0; 0",
        "7; 7000"
      })
  void a_number_is_read_as_vietnamese_people_write_it(String typed, long thousandths) {
    assertThat(read("living_area_m2", typed))
        .isEqualTo(new Reading(new Answer.Number(thousandths), null));
  }

  @Test
  void in_english_the_point_stands_before_the_decimals() {
    assertThat(AnswerInput.read(question("living_area_m2"), "1,250.5", Language.EN).answer())
        .isEqualTo(new Answer.Number(1_250_500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,", "một", "1,2,3", "1.2.3", "12..5", "1,2345", "-", ",5", "1e3"})
  void what_is_no_number_is_kept_as_typed_with_a_sentence(String typed) {
    Reading reading = read("living_area_m2", typed);

    assertThat(reading.answer()).isEqualTo(new Answer.Text(typed));
    assertThat(reading.fault().vi()).isEqualTo("Cần số từ 0 đến 10.000 m², tối đa 3 số lẻ.");
    assertThat(AnswerInput.format(question("living_area_m2"), reading.answer(), Language.VI))
        .isEqualTo(typed);
  }

  @Test
  void a_number_out_of_range_is_kept_as_a_number_with_a_sentence() {
    Reading reading = read("height_cm", "1.650");

    assertThat(reading.answer()).isEqualTo(Answer.Number.of(1650));
    assertThat(reading.fault().en())
        .isEqualTo("A number from 30 to 220 cm is expected, with at most 3 decimals.");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 31_250, 1_250_000, 999_999, 10_000_000})
  void what_is_written_into_an_input_is_read_back_the_same(long thousandths) {
    for (Language language : Language.values()) {
      Answer answer = new Answer.Number(thousandths);
      String text = AnswerInput.format(question("living_area_m2"), answer, language);
      assertThat(AnswerInput.read(question("living_area_m2"), text, language).answer())
          .isEqualTo(answer);
    }
  }

  @Test
  void an_identity_number_may_be_typed_with_blanks() {
    assertThat(read("citizen_id", "012 080 001 234").answer())
        .isEqualTo(new Answer.Text("012080001234"));
  }

  @Test
  void an_identity_number_that_is_too_short_says_how_many_digits_it_has() {
    Reading reading = read("citizen_id", "0120800");

    assertThat(reading.fault().vi())
        .isEqualTo("Cần 12 chữ số của CCCD, hoặc 9 chữ số của CMND cũ (hiện có 7).");
    assertThat(reading.answer()).isEqualTo(new Answer.Text("0120800"));
  }

  @Test
  void an_empty_input_takes_the_answer_back() {
    assertThat(read("living_area_m2", "  ")).isEqualTo(new Reading(null, null));
  }

  @Test
  void a_name_is_kept_composed() {
    assertThat(read("name", " Gia\u0300ng A Páo ").answer())
        .isEqualTo(new Answer.Text("Giàng A Páo"));
  }

  @Test
  void yes_and_no_and_options_are_read_by_their_codes() {
    assertThat(read("internet_use", "yes").answer()).isEqualTo(new Answer.Flag(true));
    assertThat(read("internet_use", "maybe").fits()).isFalse();
    assertThat(read("water_source", "tap").answer()).isEqualTo(new Answer.Text("tap"));
    assertThat(read("water_source", "beer").fault().en())
        .isEqualTo("Choose one of the options of the form.");
  }

  @Test
  void several_choices_stand_in_the_order_of_the_form_and_none_is_an_answer() {
    Answer radio = AnswerInput.toggled(question("shared_devices"), null, "radio", true);
    Answer both = AnswerInput.toggled(question("shared_devices"), radio, "television", true);

    assertThat(both).isEqualTo(new Answer.Many(List.of("television", "radio")));
    assertThat(AnswerInput.toggled(question("shared_devices"), radio, "radio", false))
        .isEqualTo(AnswerInput.noneOfThese());
  }

  private static Reading read(String code, String typed) {
    return AnswerInput.read(question(code), typed, Language.VI);
  }
}
