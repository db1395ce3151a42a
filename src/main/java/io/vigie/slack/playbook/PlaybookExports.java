package io.vigie.slack.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.playbook.Play;
import io.vigie.playbook.Playbook;
import io.vigie.slack.FileDelivery;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the playbook as a file, to one person. */
@Component
public class PlaybookExports {

  private static final String FILE = "playbook.md";

  private final Playbook playbook;
  private final FileDelivery files;
  private final Posting posting;
  private final TransactionTemplate transaction;

  PlaybookExports(
      Playbook playbook,
      FileDelivery files,
      Posting posting,
      PlatformTransactionManager transactions) {
    this.playbook = playbook;
    this.files = files;
    this.posting = posting;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The file on its way, or that there is nothing yet. */
  public Reply sent(Request request) {
    Member by = request.member();
    by.require(Act.EXPORT);
    Texts t = request.texts();
    List<Play> inForce = playbook.inForce(by.engagement());
    if (inForce.isEmpty()) {
      return Reply.saying(t.say("playbook.export.none"));
    }
    byte[] file = new PlaybookMarkdown(by.engagement(), inForce, t).page().getBytes(UTF_8);
    return new Reply.WhisperAndWork(Card.saying(t.say("export.sent")), () -> send(by, t, file));
  }

  private void send(Member to, Texts t, byte[] file) {
    Engagement engagement = to.engagement();
    String comment =
        t.say(
            "playbook.export.file",
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName());
    if (!files.send(engagement.installationTeam(), to.person().user(), FILE, comment, file)) {
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
