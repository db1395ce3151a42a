package io.vigie.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes figures for other programs: CSV for spreadsheets, JSON for the rest. */
public final class FigureExport {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<String> NAMES =
      List.of(
          "week",
          "kpi",
          "value",
          "entered_by",
          "entered_at",
          "restated",
          "definition_version",
          "source");

  /**
   * Full-width signs count as well, since spreadsheets in some languages take them for formulas.
   */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n＝＋－＠].*");

  private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private FigureExport() {}

  /** In UTF-8 with a byte order mark, without which Excel garbles accents. */
  public static byte[] csv(List<ExportedFigure> figures) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamWriter chars = new OutputStreamWriter(bytes, UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(chars)) {
      chars.write(BYTE_ORDER_MARK);
      csv.writeRecord(NAMES);
      figures.forEach(figure -> csv.writeRecord(cells(figure)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A list of objects, in the order of the figures. */
  public static byte[] json(List<ExportedFigure> figures) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartArray();
      figures.forEach(figure -> write(figure, json));
      json.writeEndArray();
    }
    return bytes.toByteArray();
  }

  private static List<String> cells(ExportedFigure figure) {
    return List.of(
        figure.week().toString(),
        figure.kpi().key(),
        figure.value().toPlainString(),
        harmless(figure.enteredBy()),
        figure.enteredAt().toString(),
        String.valueOf(figure.restated()),
        String.valueOf(figure.definitionVersion()),
        harmless(figure.source()));
  }

  /** A spreadsheet runs a cell that begins like a formula; after an apostrophe it is text. */
  static String harmless(String text) {
    return FORMULA.matcher(text).matches() && !NEGATIVE_NUMBER.matcher(text).matches()
        ? "'" + text
        : text;
  }

  private static void write(ExportedFigure figure, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("week", figure.week().toString());
    json.writeStringProperty("kpi", figure.kpi().key());
    json.writeNumberProperty("value", figure.value());
    json.writeStringProperty("entered_by", figure.enteredBy());
    json.writeStringProperty("entered_at", figure.enteredAt().toString());
    json.writeBooleanProperty("restated", figure.restated());
    json.writeNumberProperty("definition_version", figure.definitionVersion());
    json.writeStringProperty("source", figure.source());
    json.writeEndObject();
  }
}
