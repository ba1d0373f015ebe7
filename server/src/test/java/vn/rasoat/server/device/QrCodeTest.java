package vn.rasoat.server.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.rasoat.sync.EnrolCode;
import vn.rasoat.sync.EnrolPayload;

class QrCodeTest {
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

  @Test
  void what_is_drawn_reads_as_the_payload() throws ChecksumException, FormatException {
    EnrolPayload payload =
        new EnrolPayload("https://rasoat.laichau.example:8443", new EnrolCode("K7MWP3XA9TNF"));

    QrCode drawn = QrCode.of(payload.format());

    String text = new Decoder().decode(modules(drawn)).getText();
    assertThat(EnrolPayload.parse(text)).contains(payload);
  }

  /** The modules without the quiet zone, as a camera would see them. */
  private static BitMatrix modules(QrCode drawn) {
    BitMatrix modules = new BitMatrix(drawn.size() - 8);
    Matcher bar = BAR.matcher(drawn.path());
    while (bar.find()) {
      int x = Integer.parseInt(bar.group(1)) - 4;
      int y = Integer.parseInt(bar.group(2)) - 4;
      assertThat(bar.group(4)).isEqualTo(bar.group(3));
      modules.setRegion(x, y, Integer.parseInt(bar.group(3)), 1);
    }
    assertThat(BAR.matcher(drawn.path()).replaceAll("")).isEmpty();
    return modules;
  }
}
