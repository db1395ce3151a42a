package io.vigie.crm;

import static io.vigie.crm.FigureFiles.RUNNING;
import static io.vigie.crm.FigureFiles.resource;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.crm.FigureFile.Figures;
import io.vigie.crm.FigureFile.Problems;
import io.vigie.kpi.Kpi;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, a file is read or refused, and never anything else. */
class MutatedFileTest {

  private static final String[] SPLINTERS = {
    "\"",
    "\n",
    "\r",
    ",",
    ";",
    "\t",
    "\u0000",
    "-3",
    "12,5",
    "1e9",
    "٣",
    "😀",
    "=cmd",
    "\uFEFF",
    "\u202E",
    "2026-W54",
    "9999-W99",
    "0000-W01",
    "week",
    "date",
    "outcome",
    "<!channel>"
  };

  private final Random random = new Random(47);
  private int read;
  private int refused;

  @Test
  void randomBytesNeverThrow() {
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      check(bytes);
    }
    assertThat(refused).isGreaterThan(2900);
  }

  @Test
  void mutationsOfAWeeklyFileNeverThrow() {
    mutate(resource("weekly-figures.csv"));
  }

  @Test
  void mutationsOfAFileOfCallsNeverThrow() {
    String calls = new String(resource("outbound-calls.csv"), UTF_8);
    mutate(calls.lines().limit(20).collect(Collectors.joining("\n")).getBytes(UTF_8));
  }

  private void mutate(byte[] valid) {
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = valid;
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes = mutated(bytes);
      }
      check(bytes);
    }
    assertThat(read).as("read").isPositive();
    assertThat(refused).as("refused").isPositive();
  }

  private byte[] mutated(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int until = Math.min(bytes.length, at + random.nextInt(8));
    return switch (random.nextInt(4)) {
      case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, until);
      case 1 -> joined(bytes, at, SPLINTERS[random.nextInt(SPLINTERS.length)].getBytes(UTF_8), at);
      case 2 -> joined(bytes, at, new byte[0], until);
      default -> joined(bytes, at, Arrays.copyOfRange(bytes, at, until), at);
    };
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    byte[] joined = Arrays.copyOf(bytes, head + middle.length + bytes.length - tail);
    System.arraycopy(middle, 0, joined, head, middle.length);
    System.arraycopy(bytes, tail, joined, head + middle.length, bytes.length - tail);
    return joined;
  }

  private void check(byte[] bytes) {
    FigureFile file = FigureFile.read(bytes, RUNNING);
    if (file instanceof Figures figures) {
      read++;
      assertThat(figures.byWeek()).isNotEmpty();
      figures.byWeek().forEach(MutatedFileTest::check);
    } else if (file instanceof Problems problems) {
      refused++;
      assertThat(problems.total()).isGreaterThanOrEqualTo(problems.listed().size());
      assertThat(problems.listed()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
    }
  }

  private static void check(Week week, Map<Kpi, BigDecimal> figures) {
    assertThat(week).isBetween(Week.of(2000, 1), RUNNING);
    assertThat(figures).isNotEmpty();
    figures.values().forEach(figure -> assertThat(figure).isNotNegative());
  }
}
