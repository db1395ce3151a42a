package io.vigie.slack.signal;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.signal.SignalExport;
import io.vigie.signal.SignalExport.Format;
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

/** Sends the signals as a file, to one person. */
@Component
public class SignalExports {

  private final SignalExport export;
  private final FileDelivery files;
  private final Posting posting;
  private final TransactionTemplate transaction;

  SignalExports(
      SignalExport export,
      FileDelivery files,
      Posting posting,
      PlatformTransactionManager transactions) {
    this.export = export;
    this.files = files;
    this.posting = posting;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The file on its way, or that there is nothing yet; empty for a format that there is not. */
  public Optional<Reply> sent(Request request, String format) {
    return switch (format) {
      case "csv" -> Optional.of(sent(request, Format.CSV, "signals.csv"));
      case "json" -> Optional.of(sent(request, Format.JSON, "signals.json"));
      default -> Optional.empty();
    };
  }

  private Reply sent(Request request, Format format, String name) {
    Texts t = request.texts();
    Member by = request.member();
    return export
        .of(by, format)
        .<Reply>map(
            content ->
                new Reply.WhisperAndWork(
                    Card.saying(t.say("export.sent")), () -> send(by, t, name, content)))
        .orElseGet(() -> Reply.saying(t.say("signal.export.none")));
  }

  private void send(Member to, Texts t, String name, byte[] content) {
    Engagement engagement = to.engagement();
    String comment =
        t.say(
            "signal.export.file",
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName());
    if (!files.send(engagement.installationTeam(), to.person().user(), name, comment, content)) {
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
