package io.vigie.slack.lead;

import io.vigie.crm.LeadExport;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Side;
import io.vigie.lead.Lead;
import io.vigie.lead.LeadLog;
import io.vigie.slack.FileDelivery;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the leads as a file, to one person; the provider gets what the channel was shown. */
@Component
public class LeadExports {

  private final LeadLog log;
  private final FileDelivery files;
  private final Posting posting;
  private final TransactionTemplate transaction;

  LeadExports(
      LeadLog log, FileDelivery files, Posting posting, PlatformTransactionManager transactions) {
    this.log = log;
    this.files = files;
    this.posting = posting;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The file on its way, or that there is nothing yet; empty for a format that there is not. */
  public Optional<Reply> sent(Request request, String format) {
    return format.equals("csv") || format.equals("json")
        ? Optional.of(send(request, format))
        : Optional.empty();
  }

  private Reply send(Request request, String format) {
    Member by = request.member();
    Texts t = request.texts();
    List<Lead> all = log.all(by);
    if (all.isEmpty()) {
      return Reply.saying(t.say("lead.list.empty"));
    }
    LeadExport export =
        new LeadExport(all, by.side().filter(side -> side == Side.CLIENT).isPresent());
    byte[] bytes = format.equals("csv") ? export.csv() : export.json();
    return new Reply.WhisperAndWork(
        Card.saying(t.say("export.sent")), () -> send(by, t, "leads." + format, bytes, all.size()));
  }

  private void send(Member to, Texts t, String name, byte[] bytes, int count) {
    Engagement engagement = to.engagement();
    String comment =
        t.say(
            "lead.export.file",
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName(),
            "count",
            count);
    String user = to.person().user();
    if (!files.send(engagement.installationTeam(), user, name, comment, bytes)) {
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
