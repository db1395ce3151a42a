package io.vigie.slack.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vigie.kpi.Kpi;
import io.vigie.shared.Language;
import io.vigie.shared.Refusal;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Texts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFiguresTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dials 220 connects 31",
        "Dials: 220, Connects: 31",
        "dials=220 connects=31",
        "dials : 220 ; connects : 31.",
        "appels 220 décrochés 31",
        "APPELS PASSES 220 appels décrochés 31",
        "  dials\u00a0220\u202fconnects\n31 ",
        "dials 220, connects 31,",
      })
  void namesAndNumbersAreReadHoweverTheyAreParted(String words) {
    assertThat(TypedFigures.read(words))
        .isEqualTo(
            new TypedFigures(
                Optional.empty(),
                Map.of(Kpi.DIALS, new BigDecimal(220), Kpi.CONNECTS, new BigDecimal(31))));
  }

  @Test
  void namesMayHaveSeveralWords() {
    assertThat(
            TypedFigures.read("rdv pris 12 rendez-vous tenus 8 no shows 2 coût 1250,50").amounts())
        .isEqualTo(
            Map.of(
                Kpi.MEETINGS_BOOKED, new BigDecimal(12),
                Kpi.MEETINGS_HELD, new BigDecimal(8),
                Kpi.NO_SHOWS, new BigDecimal(2),
                Kpi.COST, new BigDecimal("1250.50")));
  }

  @Test
  void aWeekMayStandBeforeThemOrAlone() {
    assertThat(TypedFigures.read("2026-w46 dials 220").week()).contains(Week.of(2026, 46));
    assertThat(TypedFigures.read("2026-W46").week()).contains(Week.of(2026, 46));
    assertThat(TypedFigures.read("2026-W46").amounts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dials -3|NumberExpected",
        "dials 12,5|NumberExpected",
        "dials 12.5|NumberExpected",
        "dials 1e9|NumberExpected",
        "dials ٣|NumberExpected",
        "dials ²|NumberExpected",
        "dials 1234567890|NumberExpected",
        "dials 📞|NumberExpected",
        "dials 📞 connects 3|NumberExpected",
        "dials lots|NumberExpected",
        "cost 1.234|NumberExpected",
        "dials 220 connects|NumberMissing",
        "dials connects 31|NumberMissing",
        "220|NameMissing",
        "dials 220 31|NameMissing",
        "dials 1 594|NameMissing",
        "220 dials|NameMissing",
        "dials-3|NameMissing",
        "dails 220|UnknownKpi",
        "=cmd 3|UnknownKpi",
        "dials 220 foo 3|UnknownKpi",
        "lst|UnknownKpi",
        "📞|UnknownKpi",
        "dials 220 calls 3|NamedTwice",
        "show rate 70|ComputedNotEntered",
        "2026-W54 dials 3|NoSuchWeek",
        "1998-W10 dials 3|NoSuchWeek",
        "W46 dials 3|NoSuchWeek",
        "S46 appels 3|NoSuchWeek",
        "16/11/2026 dials 3|NoSuchWeek",
        "2026-11-16 dials 3|NoSuchWeek",
      })
  void whatIsNotUnderstoodIsRefusedAsAWhole(String words, String rule) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> TypedFigures.read(words));

    assertThat(refusal.rule()).isEqualTo(rule);
    for (Language language : Language.values()) {
      assertThat(Texts.in(language).refusal(refusal)).isNotBlank().doesNotContain("{", "}");
    }
  }

  @Test
  void theNearestNamesAreOffered() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> TypedFigures.read("dails 220"));

    assertThat(refusal.arguments()).containsEntry("first", Kpi.DIALS);
  }

  @Test
  void aLongAndStrangeTextIsAnsweredInOneSentence() {
    String words = "<!channel> *_`~ \u202e ".repeat(300);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> TypedFigures.read(words));

    assertThat(Texts.in(Language.EN).refusal(refusal))
        .hasSizeLessThan(700)
        .doesNotContain("<!channel>");
  }
}
