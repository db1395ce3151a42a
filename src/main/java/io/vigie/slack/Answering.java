package io.vigie.slack;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.NoSideYet;
import io.vigie.engagement.Placements;
import io.vigie.outbox.Outbox;
import io.vigie.settings.Settings;
import io.vigie.shared.Language;
import io.vigie.shared.NightFell;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers what people say by words in a conversation. Facts go where they were asked for; a refusal
 * is for the one who asked; a form, which words cannot open, waits behind a button.
 */
@Component
class Answering {

  private static final String SLOTS = "mention/";

  /** What is asked without a verb is asked of the playbook. */
  private static final String QUESTION = "playbook ";

  private final Grammar grammar;
  private final Posting posting;
  private final Outbox outbox;
  private final Placements placements;
  private final DirectWords direct;
  private final Afterwards afterwards;
  private final TransactionTemplate transaction;
  private final Language fallback;

  Answering(
      Grammar grammar,
      Posting posting,
      Outbox outbox,
      Placements placements,
      DirectWords direct,
      Afterwards afterwards,
      PlatformTransactionManager transactions,
      Settings settings) {
    this.transaction = new TransactionTemplate(transactions);
    this.grammar = grammar;
    this.posting = posting;
    this.outbox = outbox;
    this.placements = placements;
    this.direct = direct;
    this.afterwards = afterwards;
    this.fallback = settings.language();
  }

  Texts texts(Said said) {
    return Texts.in(said.visit().language().orElse(fallback));
  }

  void answer(Said said) {
    if (said.words().endsWith("?") && grammar.verb(said.words()).isEmpty()) {
      answer(said, QUESTION + said.words());
      return;
    }
    answer(said, said.words());
  }

  private void answer(Said said, String words) {
    Texts t = texts(said);
    Request request =
        new Request(
            said.visit(), said.spot().channel(), said.event().installationTeam(), t.language());
    Reply reply = grammar.answer(request, words);
    if (reply instanceof Reply.Whisper whisper) {
      tell(said, whisper.card());
    } else if (reply instanceof Reply.WhisperTwice twice) {
      // The event was acked long ago.
      tell(said, twice.together());
    } else if (reply instanceof Reply.WhisperThenMore told) {
      tell(said, told.card());
      AfterCommit.run(() -> afterwards.work(() -> tellMore(said, told)));
    } else if (reply instanceof Reply.WhisperAndWork both) {
      tell(said, both.card());
      AfterCommit.run(() -> afterwards.work(both.work()));
    } else if (reply instanceof Reply.Open) {
      tell(said, behindAButton(said.engagement(), said.words(), t));
    }
  }

  private static Card behindAButton(Optional<Engagement> engagement, String words, Texts t) {
    String sentence = t.say("mention.form");
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.actions(
                engagement.map(known -> Origin.block(known.id(), "mention")).orElse("mention"),
                List.of(
                    Block.button(t.plain("mention.open"), MentionButton.ID, carried(words))
                        .primary()))));
  }

  /** A button carries 2,000 characters; of longer words the verb is kept. */
  static String carried(String words) {
    return words.length() <= 2_000 ? words : words.split("\\s+", 2)[0];
  }

  void refuse(Said said, Refusal refusal) {
    if (refusal instanceof NoSideYet) {
      said.visit().member().ifPresent(placements::ask);
    }
    aside(said, ((Reply.Whisper) Desk.refused(refusal, texts(said))).card());
  }

  void fail(Said said, RuntimeException fault) {
    aside(said, ((Reply.Whisper) Desk.failed(fault, texts(said))).card());
  }

  void tell(Said said, Card card) {
    said.engagement()
        .ifPresentOrElse(
            known -> posting.answer(known, said.spot(), label(said), card),
            () ->
                AfterCommit.run(
                    () -> direct.say(said.event().installationTeam(), said.spot(), card)));
  }

  /** What took time to find out: no transaction waits for it. */
  private void tellMore(Said said, Reply.WhisperThenMore told) {
    Optional<Card> more = told.more().get();
    Label first = label(said);
    Label label = new Label(first.kind(), first.slot() + "/more", first.id());
    transaction.executeWithoutResult(
        status ->
            more.ifPresent(
                card ->
                    said.engagement()
                        .ifPresent(known -> posting.answer(known, said.spot(), label, card))));
  }

  private void aside(Said said, Card card) {
    if (said.engagement().isEmpty() || said.isDirect()) {
      tell(said, card);
    } else {
      posting.aside(said.engagement().get(), said.spot(), said.person().user(), label(said), card);
    }
  }

  private static Label label(Said said) {
    return new Label("notice", SLOTS + said.event().id(), said.event().id());
  }

  /** An answer is said once: where it stands need not be remembered. */
  @EventListener(NightFell.class)
  void forget() {
    outbox.forgetDelivered(SLOTS);
  }
}
