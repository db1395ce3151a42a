package io.vigie.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.signal.SignalGroup.Triage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All signals as a file: one line a report, with its group and what became of it. */
@Service
public class SignalExport {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** A spreadsheet runs a cell that begins like a formula, with full-width signs as well. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n＝＋－＠].*");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> NAMES =
      List.of(
          "number",
          "words",
          "type",
          "segment",
          "confidence",
          "heard",
          "reported_by",
          "reported_at",
          "author",
          "link",
          "group",
          "surfaced_at",
          "outcome",
          "outcome_words",
          "outcome_at",
          "led_to");

  private final SignalRows rows;

  SignalExport(SignalRows rows) {
    this.rows = rows;
  }

  /** In which form. */
  public enum Format {
    CSV,
    JSON
  }

  /**
   * The file's content; nothing where nothing was reported. The provider gets what its own people
   * reported and what surfaced in the channel.
   */
  @Transactional(readOnly = true)
  public Optional<byte[]> of(Member by, Format format) {
    by.require(Act.EXPORT);
    List<Map<String, String>> lines = new ArrayList<>();
    for (SignalGroup group : rows.allGroups(by.engagement().id())) {
      for (WeakSignal signal : group.signals()) {
        if (isShownTo(by, group, signal)) {
          lines.add(line(group, signal));
        }
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            format == Format.CSV ? csv(lines) : JSON.writeValueAsString(lines).getBytes(UTF_8));
  }

  private static boolean isShownTo(Member by, SignalGroup group, WeakSignal signal) {
    boolean ofTheProvider =
        by.side().filter(side -> side == io.vigie.engagement.Side.PROVIDER).isPresent();
    return !ofTheProvider
        || group.surfacedAt().isPresent()
        || signal.reporter().team().equals(by.person().team());
  }

  private static Map<String, String> line(SignalGroup group, WeakSignal signal) {
    Map<String, String> line = new LinkedHashMap<>();
    NAMES.forEach(name -> line.put(name, ""));
    line.put("number", signal.name());
    line.put("words", signal.words());
    Details details = signal.details();
    details.type().ifPresent(type -> line.put("type", type.key()));
    details.segment().ifPresent(segment -> line.put("segment", segment));
    details.confidence().ifPresent(sure -> line.put("confidence", sure.key()));
    details.heard().ifPresent(heard -> line.put("heard", heard.key()));
    line.put("reported_by", signal.reporter().user());
    line.put("reported_at", signal.reportedAt().toString());
    signal.author().ifPresent(author -> line.put("author", author));
    signal.link().ifPresent(link -> line.put("link", link));
    line.put("group", group.name());
    group.surfacedAt().ifPresent(at -> line.put("surfaced_at", at.toString()));
    group.triage().ifPresent(said -> line.putAll(outcome(said)));
    line.put("led_to", String.join(" ", group.links()));
    return line;
  }

  private static Map<String, String> outcome(Triage said) {
    return Map.of(
        "outcome", said.outcome().name().toLowerCase(Locale.ROOT),
        "outcome_words", said.words(),
        "outcome_at", said.at().toString());
  }

  /** In UTF-8 with a byte order mark, without which Excel garbles accents. */
  private static byte[] csv(List<Map<String, String>> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamWriter chars = new OutputStreamWriter(bytes, UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(chars)) {
      chars.write(BYTE_ORDER_MARK);
      csv.writeRecord(NAMES);
      lines.forEach(
          line -> csv.writeRecord(line.values().stream().map(SignalExport::harmless).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String harmless(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }
}
