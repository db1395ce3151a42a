package io.vigie.arbitration;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.vigie.arbitration.DecisionExport.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The log for spreadsheets, and for other programs. */
final class TableLog {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** A spreadsheet runs a cell that begins like a formula, with full-width signs as well. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n＝＋－＠].*");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TableLog() {}

  /** One line a question; in UTF-8 with a byte order mark, without which Excel garbles accents. */
  static byte[] csv(List<Entry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamWriter chars = new OutputStreamWriter(bytes, UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(chars)) {
      chars.write(BYTE_ORDER_MARK);
      csv.writeRecord(NAMES);
      entries.forEach(
          entry -> csv.writeRecord(row(entry).values().stream().map(TableLog::harmless).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final List<String> NAMES =
      List.of(
          "number",
          "state",
          "question",
          "options",
          "due",
          "blocks",
          "asked_by",
          "asked_at",
          "answer",
          "rationale",
          "in_force_from",
          "review_on",
          "decided_by",
          "decided_at",
          "supersedes",
          "superseded_by");

  /** The question's columns, in the order of their names. */
  private static Map<String, String> row(Entry entry) {
    Question question = entry.question();
    Map<String, String> row = new LinkedHashMap<>();
    NAMES.forEach(name -> row.put(name, ""));
    row.put("number", question.name());
    row.put("state", question.state().name().toLowerCase(Locale.ROOT));
    row.put("question", question.words());
    row.put(
        "options",
        question.options().stream().map(Option::words).collect(Collectors.joining("\n")));
    row.put("due", question.due().toString());
    row.put("blocks", question.blocks().orElse(""));
    row.put("asked_by", question.askedBy().user());
    row.put("asked_at", question.askedAt().toString());
    question.decision().ifPresent(answer -> row.putAll(answer(answer)));
    row.put("supersedes", question.supersedes().map(number -> "D-" + number).orElse(""));
    row.put("superseded_by", question.supersededBy().map(number -> "D-" + number).orElse(""));
    return row;
  }

  private static Map<String, String> answer(Decision answer) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("answer", answer.words());
    row.put("rationale", answer.rationale());
    row.put("in_force_from", answer.inForceFrom().toString());
    row.put("review_on", answer.reviewOn().map(LocalDate::toString).orElse(""));
    row.put("decided_by", answer.decidedBy().user());
    row.put("decided_at", answer.decidedAt().toString());
    return row;
  }

  private static String harmless(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** A list of objects, each with all answers and the history. */
  static String json(List<Entry> entries) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Entry entry : entries) {
      Map<String, Object> object = new LinkedHashMap<>(row(entry));
      object.put("options", entry.question().options());
      object.put("answers", entry.answers().stream().map(TableLog::answer).toList());
      object.put("history", entry.history().stream().map(TableLog::happening).toList());
      list.add(object);
    }
    return JSON.writeValueAsString(list);
  }

  private static Map<String, String> happening(Happening happening) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("deed", happening.deed().name().toLowerCase(Locale.ROOT));
    object.put("at", happening.at().toString());
    happening.by().ifPresent(person -> object.put("by", person.user()));
    happening.words().ifPresent(words -> object.put("words", words));
    return object;
  }
}
