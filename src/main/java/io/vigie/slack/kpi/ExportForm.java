package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.slack.arbitration.DecisionExports;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kpi.FigureExports.Format;
import io.vigie.slack.lead.LeadExports;
import io.vigie.slack.playbook.PlaybookExports;
import io.vigie.slack.signal.SignalExports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks what to export and how, and sends it. */
@Component
class ExportForm implements Form {

  static final String ID = "export.figures";
  private static final String WHAT = "what";
  private static final String FIGURES = "figures";
  private static final String DECISIONS = "decisions";
  private static final String LEADS = "leads";
  private static final String PLAYBOOK = "playbook";
  private static final String SIGNALS = "signals";
  private static final String MARKDOWN = "markdown";
  private static final String FORMAT = "format";

  private final FigureExports exports;
  private final DecisionExports decisions;
  private final PlaybookExports playbook;
  private final SignalExports signals;
  private final LeadExports leads;

  ExportForm(
      FigureExports exports,
      DecisionExports decisions,
      PlaybookExports playbook,
      SignalExports signals,
      LeadExports leads) {
    this.exports = exports;
    this.decisions = decisions;
    this.playbook = playbook;
    this.signals = signals;
    this.leads = leads;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.EXPORT;
  }

  Reply open(Request request) {
    Member by = request.member();
    by.require(Act.EXPORT);
    return new Reply.Open(modal(request.texts(), by.engagement()));
  }

  static Modal modal(Texts texts, Engagement engagement) {
    Map<String, String> formats = new LinkedHashMap<>();
    for (Format format : Format.values()) {
      formats.put(format.key(), texts.plain("export.format." + format.key()));
    }
    formats.put(MARKDOWN, texts.plain("export.format." + MARKDOWN));
    Map<String, String> what = new LinkedHashMap<>();
    what.put(FIGURES, texts.plain("export.what.figures"));
    what.put(DECISIONS, texts.plain("export.what.decisions"));
    what.put(LEADS, texts.plain("export.what.leads"));
    what.put(PLAYBOOK, texts.plain("export.what.playbook"));
    what.put(SIGNALS, texts.plain("export.what.signals"));
    List<Block> blocks =
        List.of(
            Block.section(texts.say("export.about")),
            Field.select(WHAT, texts.plain("export.what"), what, Optional.of(FIGURES)).block(),
            Field.select(
                    FORMAT, texts.plain("export.format"), formats, Optional.of(Format.CSV.key()))
                .block());
    return Modal.of(
        ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), ""),
        texts.plain("export.title"),
        texts.plain("export.submit"),
        texts.plain("form.cancel"),
        blocks);
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.EXPORT);
    Texts texts = request.texts();
    if (answers.text(WHAT).filter(DECISIONS::equals).isPresent()) {
      return decisions
          .sent(request, answers.text(FORMAT).orElse(""))
          .orElseGet(() -> new Reply.Mend(Map.of(FORMAT, texts.plain("export.mend"))));
    }
    if (answers.text(WHAT).filter(PLAYBOOK::equals).isPresent()) {
      return answers.text(FORMAT).filter(MARKDOWN::equals).isPresent()
          ? playbook.sent(request)
          : new Reply.Mend(Map.of(FORMAT, texts.plain("export.mend.playbook")));
    }
    if (answers.text(WHAT).filter(LEADS::equals).isPresent()) {
      return leads
          .sent(request, answers.text(FORMAT).orElse(""))
          .orElseGet(() -> new Reply.Mend(Map.of(FORMAT, texts.plain("export.mend"))));
    }
    if (answers.text(WHAT).filter(SIGNALS::equals).isPresent()) {
      return signals
          .sent(request, answers.text(FORMAT).orElse(""))
          .orElseGet(() -> new Reply.Mend(Map.of(FORMAT, texts.plain("export.mend"))));
    }
    Optional<Format> format = answers.text(FORMAT).flatMap(ExportForm::format);
    if (format.isEmpty() || answers.text(WHAT).filter(FIGURES::equals).isEmpty()) {
      String field = format.isEmpty() ? FORMAT : WHAT;
      return new Reply.Mend(Map.of(field, texts.plain("export.mend")));
    }
    return exports
        .file(by.engagement(), format.get())
        .<Reply>map(
            file ->
                new Reply.WhisperAndWork(
                    Card.saying(texts.say("export.sent")), () -> exports.send(by, texts, file)))
        .orElseGet(() -> Reply.saying(texts.say("export.none")));
  }

  private static Optional<Format> format(String key) {
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "csv" -> Optional.of(Format.CSV);
      case "json" -> Optional.of(Format.JSON);
      default -> Optional.empty();
    };
  }
}
