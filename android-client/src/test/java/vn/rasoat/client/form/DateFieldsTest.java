package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.text.Language;

class DateFieldsTest {

  @ParameterizedTest
  @CsvSource({
    "03,05,1980,1980-05-03",
    "3,5,1980,1980-05-03",
    "'',5,1980,1980-05",
    "'','',1980,1980"
  })
  void day_and_month_may_be_unknown(String day, String month, String year, String answer) {
    assertThat(new DateFields(day, month, year).read())
        .isEqualTo(new Reading(new Answer.Text(answer), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30|2|1990|Tháng này không có ngày đó.",
        "1|13|1990|Tháng là số từ 1 đến 12.",
        "1|5|90|Năm cần đủ 4 chữ số, ví dụ 1990.",
        "''|5|''|Cần có năm. Không rõ ngày hoặc tháng thì để trống ô đó.",
        "7|''|1990|Có ngày thì cần có tháng; không rõ tháng thì để trống cả ngày.",
        "x|5|1990|Ngày là số từ 1 đến 31.",
        "1|5|1790|Năm phải từ 1850 đến 2150."
      })
  void what_is_no_date_is_kept_as_typed_with_a_sentence(
      String day, String month, String year, String fault) {
    DateFields typed = new DateFields(day, month, year);
    Reading reading = typed.read();

    assertThat(reading.fault().vi()).isEqualTo(fault);
    assertThat(DateFields.of(reading.answer())).isEqualTo(typed);
  }

  @Test
  void nothing_typed_takes_the_answer_back() {
    assertThat(new DateFields("", " ", "").read().answer()).isNull();
    assertThat(DateFields.of(null)).isEqualTo(new DateFields("", "", ""));
  }

  @Test
  void an_answer_comes_back_into_its_inputs() {
    assertThat(DateFields.of(new Answer.Text("1980-05-03")))
        .isEqualTo(new DateFields("03", "05", "1980"));
    assertThat(DateFields.of(new Answer.Text("1980-05")))
        .isEqualTo(new DateFields("", "05", "1980"));
    assertThat(DateFields.of(new Answer.Text("1980"))).isEqualTo(new DateFields("", "", "1980"));
  }

  @ParameterizedTest
  @CsvSource({
    "3/5/1980,1980-05-03",
    "3-5-1980,1980-05-03",
    "3.5.1980,1980-05-03",
    "5/1980,1980-05",
    "1980,1980",
    "1980-05-03,1980-05-03"
  })
  void one_input_reads_a_date_too(String typed, String answer) {
    assertThat(AnswerInput.read(Forms.question("birth_date"), typed, Language.VI).answer())
        .isEqualTo(new Answer.Text(answer));
  }
}
