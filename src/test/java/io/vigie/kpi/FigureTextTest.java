package io.vigie.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"220", " 220 ", "\u00A0220\u202F", "0220", "\u200F220", "220\uFEFF"})
  void aCountIsAWholeNumber(String typed) {
    assertThat(FigureText.read(Kpi.DIALS, typed)).contains(new BigDecimal("220"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-3",
        "+3",
        "12,5",
        "12.0",
        "1e9",
        "٣",
        "３",
        "😀",
        "=cmd",
        "1 200",
        "1\u00A0200",
        "1234567890",
        "0x10",
        "NaN",
        "²",
        "1\n2",
        "2\u200F20"
      })
  void nothingElseIsACount(String typed) {
    assertThat(FigureText.read(Kpi.DIALS, typed)).isEmpty();
  }

  @Test
  void moneyTakesAPointOrACommaAndTwoDecimals() {
    assertThat(FigureText.read(Kpi.REVENUE, "1250")).contains(new BigDecimal("1250"));
    assertThat(FigureText.read(Kpi.REVENUE, "1250.5")).contains(new BigDecimal("1250.5"));
    assertThat(FigureText.read(Kpi.COST, "1250,50")).contains(new BigDecimal("1250.50"));
    assertThat(FigureText.read(Kpi.COST, "999999999.99")).contains(new BigDecimal("999999999.99"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,250", "1.250", "1,250.50", "12.", ".5", "-4", "1e3", "12 €", "1'250"})
  void nothingElseIsMoney(String typed) {
    assertThat(FigureText.read(Kpi.COST, typed)).isEmpty();
  }

  @Test
  void whatVigieComputesIsNotTyped() {
    assertThat(FigureText.read(Kpi.BOOKING_RATE, "7")).isEmpty();
    assertThat(FigureText.read(Kpi.DIALS_PER_MEETING, "7")).isEmpty();
  }
}
