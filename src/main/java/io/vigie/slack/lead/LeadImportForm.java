package io.vigie.slack.lead;

import io.vigie.crm.LeadFile;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.lead.LeadImport;
import io.vigie.lead.LeadImport.Filed;
import io.vigie.lead.LeadImport.Refused;
import io.vigie.lead.LeadImport.Result;
import io.vigie.shared.Refusal;
import io.vigie.slack.FileDownload;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kpi.FileWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes leads from pasted rows or a file: all of them, or none and what is wrong with each line.
 */
@Component
class LeadImportForm implements Form {

  static final String ID = "lead.import";
  static final String ROWS = "rows";
  static final String FILE = "file";

  private static final Logger log = LoggerFactory.getLogger(LeadImportForm.class);

  private final LeadImport leads;
  private final FileDownload files;

  LeadImportForm(LeadImport leads, FileDownload files) {
    this.leads = leads;
    this.files = files;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.SUBMIT_A_LEAD;
  }

  Reply open(Request request) {
    Member by = request.member();
    by.require(Act.SUBMIT_A_LEAD);
    Texts t = request.texts();
    return new Reply.Open(
        form(by.engagement(), t, List.of(Block.section(t.say("lead.import.about")))));
  }

  static Modal form(Engagement engagement, Texts t, List<Block> head) {
    List<Block> blocks = new ArrayList<>(head);
    blocks.add(
        Field.lines(ROWS, t.plain("kpi.import.rows"), Optional.empty())
            .mayBeEmpty()
            .hint(t.plain("lead.import.rows_hint"))
            .block());
    blocks.add(
        Field.file(FILE, t.plain("kpi.import.file"), List.of("csv", "tsv", "txt"))
            .mayBeEmpty()
            .block());
    return page(engagement, t, "lead.import.submit", "form.cancel", blocks);
  }

  private static Modal page(
      Engagement engagement, Texts t, String submit, String close, List<Block> blocks) {
    return Modal.of(
        submit.isEmpty() ? "page" : ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), ""),
        t.plain("lead.import.title"),
        submit.isEmpty() ? "" : t.plain(submit),
        t.plain(close),
        blocks);
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.SUBMIT_A_LEAD);
    Texts t = request.texts();
    Optional<String> rows =
        Optional.ofNullable(answers.values().get(ROWS)).filter(typed -> !typed.isBlank());
    Optional<String> file = Optional.ofNullable(answers.files().get(FILE));
    if (rows.isPresent() == file.isPresent()) {
      String key = rows.isPresent() ? "kpi.mend.rows_or_file" : "kpi.mend.no_rows";
      return new Reply.Mend(Map.of(ROWS, t.plain(key)));
    }
    return rows.<Reply>map(
            pasted -> new Reply.Turn(stored(by, t, pasted.getBytes(StandardCharsets.UTF_8))))
        .orElseGet(
            () ->
                new Reply.TurnLater(
                    said(by.engagement(), t, t.say("kpi.import.reading")),
                    () -> fetched(request, by, file.orElseThrow())));
  }

  /** Runs after the request; whatever happens, "reading…" does not stay. */
  private Modal fetched(Request request, Member by, String url) {
    Texts t = request.texts();
    try {
      return stored(by, t, files.read(request.installationTeam(), url));
    } catch (Refusal refusal) {
      Block sentence = Block.section(t.refusal(refusal)).withId("refusal." + refusal.rule());
      return form(by.engagement(), t, List.of(sentence));
    } catch (RuntimeException fault) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      log.error("Fault {}", reference, fault);
      return said(by.engagement(), t, t.say("fault", "reference", reference));
    }
  }

  private Modal stored(Member by, Texts t, byte[] file) {
    LeadFile read = LeadFile.read(file);
    if (read instanceof LeadFile.Unreadable unreadable) {
      return refused(
          by.engagement(), t, new FileWords(t, true).problems(unreadable.problems(), 1), 1);
    }
    return result(by.engagement(), t, leads.of(by, ((LeadFile.Rows) read).rows()));
  }

  static Modal result(Engagement engagement, Texts t, Result result) {
    if (result instanceof Refused refused) {
      List<String> lines =
          refused.listed().stream()
              .map(
                  broken ->
                      t.say(
                          "file.line",
                          "line",
                          broken.line(),
                          "problem",
                          new Markup(t.refusal(broken.rule()))))
              .toList();
      return refused(engagement, t, lines, refused.total());
    }
    Filed filed = (Filed) result;
    String done = t.say("lead.import.done", "filed", filed.filed(), "known", filed.known());
    String dropped = filed.dropped() ? "\n" + t.say("lead.import.dropped") : "";
    return said(engagement, t, done + dropped);
  }

  private static Modal said(Engagement engagement, Texts t, String sentence) {
    return page(engagement, t, "", "form.close", List.of(Block.section(sentence)));
  }

  private static Modal refused(Engagement engagement, Texts t, List<String> lines, int total) {
    List<Block> head = new ArrayList<>();
    head.add(
        Block.section(t.say("lead.import.problems", "total", total))
            .withId("refusal.FileProblems"));
    lines.forEach(line -> head.add(Block.section("• " + line)));
    if (total > lines.size()) {
      head.add(Block.section(t.say("file.more", "more", total - lines.size())));
    }
    return form(engagement, t, head);
  }
}
