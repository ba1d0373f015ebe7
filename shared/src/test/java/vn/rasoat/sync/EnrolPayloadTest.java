package vn.rasoat.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolPayloadTest {
  private static final EnrolCode CODE = new EnrolCode("K7MWP3XA9TNF");

  @Test
  void a_payload_reads_as_it_was_written() {
    EnrolPayload payload = new EnrolPayload("https://rasoat.example:8443", CODE);

    assertThat(payload.format())
        .isEqualTo("rasoat:enrol?server=https%3A%2F%2Frasoat.example%3A8443&code=K7MW-P3XA-9TNF");
    assertThat(EnrolPayload.parse(payload.format())).contains(payload);
  }

  @Test
  void what_a_later_version_adds_is_passed_over() {
    assertThat(
            EnrolPayload.parse(
                " rasoat:enrol?v=2&code=k7mwp3xa9tnf&server=https%3A%2F%2Frasoat.example\n"))
        .contains(new EnrolPayload("https://rasoat.example", CODE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://rasoat.example",
        "rasoat:enrol?server=https%3A%2F%2Frasoat.example",
        "rasoat:enrol?code=K7MW-P3XA-9TNF",
        "rasoat:enrol?server=file%3A%2F%2F%2Fetc&code=K7MW-P3XA-9TNF",
        "rasoat:enrol?server=https%3A%2F%2Fa%40rasoat.example&code=K7MW-P3XA-9TNF",
        "rasoat:enrol?server=%ZZ&code=K7MW-P3XA-9TNF",
        "rasoat:enrol?server=https%3A%2F%2Fa.example&server=https%3A%2F%2Fb.example"
            + "&code=K7MW-P3XA-9TNF",
        "rasoat:other?server=https%3A%2F%2Frasoat.example&code=K7MW-P3XA-9TNF"
      })
  void anything_else_is_no_payload(String text) {
    assertThat(EnrolPayload.parse(text)).isEmpty();
  }

  @Test
  void a_code_is_read_however_it_was_typed() {
    assertThat(EnrolCode.parse("k7mw p3xa 9tnf")).contains(CODE);
    assertThat(EnrolCode.parse(" K7MW–P3XA-9TNF ")).contains(CODE);
    assertThat(CODE.shown()).isEqualTo("K7MW-P3XA-9TNF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "K7MW-P3XA-9TN", "K7MW-P3XA-9TNFF", "K7MW-P3XA-9TN0", "KĐMW-P3XA-9TNF"})
  void a_code_of_another_shape_is_none(String typed) {
    assertThat(EnrolCode.parse(typed)).isEmpty();
  }

  @Test
  void a_code_does_not_stand_in_a_log() {
    assertThat(new EnrolPayload("http://10.0.0.5:8080/", CODE).toString())
        .doesNotContain("K7MW")
        .contains("http://10.0.0.5:8080");
  }

  @Test
  void an_address_without_scheme_is_meant_encrypted() {
    assertThat(EnrolPayload.serverOf("RaSoat.example/")).contains("https://rasoat.example");
    assertThat(EnrolPayload.serverOf("https://rasoat.example/page")).isEmpty();
    assertThatThrownBy(() -> new EnrolPayload("ftp://rasoat.example", CODE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
