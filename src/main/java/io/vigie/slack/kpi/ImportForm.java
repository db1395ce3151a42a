package io.vigie.slack.kpi;

import io.vigie.crm.FigureFile;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.shared.Refusal;
import io.vigie.slack.FileDownload;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes figures from pasted rows or a file, and shows what it would store. */
@Component
class ImportForm implements Form {

  private static final Logger log = LoggerFactory.getLogger(ImportForm.class);
  private static final int AT_THE_FIELD = 3;
  private static final int LONGEST_ERROR = 600;

  private final ImportPreviews previews;
  private final FileDownload files;

  ImportForm(ImportPreviews previews, FileDownload files) {
    this.previews = previews;
    this.files = files;
  }

  @Override
  public String id() {
    return ImportModal.ID;
  }

  @Override
  public Act act() {
    return Act.ENTER_FIGURES;
  }

  Reply open(Request request) {
    Member by = request.member();
    by.require(Act.ENTER_FIGURES);
    return new Reply.Open(ImportModal.of(request.texts(), by.engagement()));
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.ENTER_FIGURES);
    Texts texts = request.texts();
    // Not stripped: the last row may end in blank cells, and lines are counted from the first.
    Optional<String> rows =
        Optional.ofNullable(answers.values().get(ImportModal.ROWS)).filter(r -> !r.isBlank());
    Optional<String> file = Optional.ofNullable(answers.files().get(ImportModal.FILE));
    if (rows.isPresent() == file.isPresent()) {
      String key = rows.isPresent() ? "kpi.mend.rows_or_file" : "kpi.mend.no_rows";
      return new Reply.Mend(Map.of(ImportModal.ROWS, texts.plain(key)));
    }
    return rows.map(pasted -> pasted(by, texts, pasted))
        .orElseGet(
            () ->
                new Reply.TurnLater(
                    ImportModal.reading(texts, by.engagement()),
                    () -> fetched(request, by, file.orElseThrow())));
  }

  private Reply pasted(Member by, Texts texts, String rows) {
    FigureFile read = previews.read(by, rows.getBytes(StandardCharsets.UTF_8));
    if (read instanceof FigureFile.Problems problems) {
      String errors =
          String.join("\n", new FileWords(texts, false).problems(problems, AT_THE_FIELD));
      return new Reply.Mend(Map.of(ImportModal.ROWS, Words.cut(errors, LONGEST_ERROR)));
    }
    return new Reply.Turn(page(by, texts, read));
  }

  private Modal page(Member by, Texts texts, FigureFile read) {
    Engagement engagement = by.engagement();
    if (read instanceof FigureFile.Figures figures) {
      return PreviewModal.of(texts, engagement, previews.preview(by, figures));
    }
    return ImportModal.refused(texts, engagement, (FigureFile.Problems) read);
  }

  /** Runs after the request; whatever happens, "reading…" does not stay. */
  private Modal fetched(Request request, Member by, String url) {
    Texts texts = request.texts();
    try {
      byte[] bytes = files.read(request.installationTeam(), url);
      return page(by, texts, previews.read(by, bytes));
    } catch (Refusal refusal) {
      return ImportModal.refused(
          texts,
          by.engagement(),
          Block.section(texts.refusal(refusal)).withId("refusal." + refusal.rule()));
    } catch (RuntimeException fault) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      log.error("Fault {}", reference, fault);
      return ImportModal.refused(
          texts, by.engagement(), Block.section(texts.say("fault", "reference", reference)));
    }
  }
}
