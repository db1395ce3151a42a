package io.vigie.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.vigie.lead.Happening;
import io.vigie.lead.Lead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads for spreadsheets, and for other programs.
 *
 * @param withNames whether contacts stand in it by name; else as the channel shows them
 */
public record LeadExport(List<Lead> leads, boolean withNames) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> NAMES =
      List.of(
          "number",
          "state",
          "company",
          "contact",
          "temperature",
          "context",
          "link",
          "owner",
          "submitted_by",
          "submitted_at",
          "last_by",
          "last_at",
          "reason",
          "note",
          "date");

  public LeadExport {
    leads = List.copyOf(leads);
  }

  /** In UTF-8 with a byte order mark, without which Excel garbles accents. */
  public byte[] csv() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamWriter chars = new OutputStreamWriter(bytes, UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(chars)) {
      chars.write(BYTE_ORDER_MARK);
      csv.writeRecord(NAMES);
      leads.forEach(
          lead ->
              csv.writeRecord(row(lead).values().stream().map(FigureExport::harmless).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A list of objects with the same names. */
  public byte[] json() {
    return JSON.writeValueAsBytes(leads.stream().map(this::row).toList());
  }

  private Map<String, String> row(Lead lead) {
    Happening last = lead.standing();
    List<String> cells =
        List.of(
            lead.name(),
            lead.state().name().toLowerCase(Locale.ROOT),
            lead.company(),
            withNames ? lead.contact() : lead.initials(),
            lead.temperature().key(),
            lead.context().orElse(""),
            lead.link().orElse(""),
            lead.owner().orElse(""),
            lead.submittedBy().user(),
            lead.submittedAt().toString(),
            last.by().user(),
            last.at().toString(),
            last.reason().map(reason -> reason.key()).orElse(""),
            last.words().orElse(""),
            last.day().map(LocalDate::toString).orElse(""));
    Map<String, String> row = new LinkedHashMap<>();
    for (int column = 0; column < cells.size(); column++) {
      row.put(NAMES.get(column), cells.get(column));
    }
    return row;
  }
}
