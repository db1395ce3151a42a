package io.vigie.slack.arbitration;

import io.vigie.arbitration.DecisionExport;
import io.vigie.arbitration.DecisionExport.ExportedFile;
import io.vigie.arbitration.DecisionExport.Format;
import io.vigie.arbitration.DecisionLog;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.slack.FileDelivery;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the decision log as a file, to one person. */
@Component
public class DecisionExports {

  private final DecisionExport export;
  private final DecisionLog log;
  private final FileDelivery files;
  private final Posting posting;
  private final TransactionTemplate transaction;

  DecisionExports(
      DecisionExport export,
      DecisionLog log,
      FileDelivery files,
      Posting posting,
      PlatformTransactionManager transactions) {
    this.export = export;
    this.log = log;
    this.files = files;
    this.posting = posting;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The file on its way, or that there is nothing yet; empty for a format that there is not. */
  public Optional<Reply> sent(Request request, String format) {
    return format(format).map(known -> sent(request, known));
  }

  private Reply sent(Request request, Format format) {
    Member by = request.member();
    Texts t = request.texts();
    Engagement engagement = by.engagement();
    if (log.open(engagement).isEmpty() && log.decided(engagement).isEmpty()) {
      return Reply.saying(t.say("arbitration.export.none"));
    }
    ExportedFile file = export.of(by, format);
    return new Reply.WhisperAndWork(Card.saying(t.say("export.sent")), () -> send(by, t, file));
  }

  private static Optional<Format> format(String key) {
    return switch (key) {
      case "markdown" -> Optional.of(Format.MARKDOWN);
      case "csv" -> Optional.of(Format.CSV);
      case "json" -> Optional.of(Format.JSON);
      default -> Optional.empty();
    };
  }

  private void send(Member to, Texts t, ExportedFile file) {
    Engagement engagement = to.engagement();
    String comment =
        t.say(
            "arbitration.export.file",
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName());
    if (!files.send(
        engagement.installationTeam(), to.person().user(), file.name(), comment, file.content())) {
      transaction.executeWithoutResult(status -> tellFailure(to, t));
    }
  }

  private void tellFailure(Member to, Texts t) {
    String id = UUID.randomUUID().toString();
    posting.toPerson(
        to.engagement(),
        to.person().user(),
        new Label("notice", "export/" + id, id),
        Card.saying(t.say("export.failed")));
  }
}
