package io.vigie.crm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.vigie.kpi.Kpi;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureExportTest {

  @Test
  void aCsvFileHasAHeaderAndARowPerFigure() {
    assertThat(csv(figureBy("Léa Martin, agent")))
        .isEqualTo(
            "\uFEFFweek,kpi,value,entered_by,entered_at,restated,definition_version,source\r\n"
                + "2026-W45,cost,1250.50,\"Léa Martin, agent\",2026-11-09T08:00:00Z,"
                + "true,2,import\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+33",
        "@SUM(A1)",
        "-2+3",
        "-",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "=1\n=2"
      })
  void aCellThatBeginsLikeAFormulaIsText(String name) {
    assertThat(record(figureBy(name)).getField(3)).isEqualTo("'" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "-12.50", "Léa", "a=b", "Jean-Luc", "he said \"no\"", "a\nb", ""})
  void everyOtherCellIsLeftAsItIs(String name) {
    assertThat(record(figureBy(name)).getField(3)).isEqualTo(name);
  }

  @Test
  void aLargeAmountIsWrittenWithoutAnExponent() {
    assertThat(record(figure(new BigDecimal("1E+9"), "x")).getField(2)).isEqualTo("1000000000");
    assertThat(new String(FigureExport.json(List.of(figure(new BigDecimal("1E+9"), "x"))), UTF_8))
        .contains("\"value\":1000000000,");
  }

  @Test
  void jsonHasAnObjectPerFigure() {
    JsonNode read =
        JsonMapper.shared().readTree(FigureExport.json(List.of(figureBy("=Léa \"x\""))));

    assertThat(read)
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    [{"week": "2026-W45", "kpi": "cost", "value": 1250.50,
                      "entered_by": "=Léa \\"x\\"", "entered_at": "2026-11-09T08:00:00Z",
                      "restated": true, "definition_version": 2, "source": "import"}]
                    """));
  }

  @Test
  void withoutFiguresTheFilesAreEmptyButValid() {
    assertThat(new String(FigureExport.csv(List.of()), UTF_8)).endsWith("source\r\n");
    assertThat(new String(FigureExport.json(List.of()), UTF_8)).isEqualTo("[]");
  }

  private static ExportedFigure figureBy(String name) {
    return figure(new BigDecimal("1250.50"), name);
  }

  private static ExportedFigure figure(BigDecimal value, String name) {
    Instant entered = Instant.parse("2026-11-09T08:00:00Z");
    return new ExportedFigure(Week.of(2026, 45), Kpi.COST, value, name, entered, true, 2, "import");
  }

  private static String csv(ExportedFigure figure) {
    return new String(FigureExport.csv(List.of(figure)), UTF_8);
  }

  private static CsvRecord record(ExportedFigure figure) {
    return CsvReader.builder().ofCsvRecord(csv(figure)).stream().skip(1).findFirst().orElseThrow();
  }
}
