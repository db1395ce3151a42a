package io.vigie.slack;

import com.slack.api.bolt.request.Request;
import io.vigie.engagement.NoSideYet;
import io.vigie.engagement.Placements;
import io.vigie.engagement.Visit;
import io.vigie.settings.Settings;
import io.vigie.shared.Language;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where a request is served: once, in one transaction with its claim. A refusal rolls back and
 * becomes a sentence, a fault becomes a reference.
 */
@Component
class Desk {

  private static final Logger log = LoggerFactory.getLogger(Desk.class);

  private final Deliveries deliveries;
  private final Placements placements;
  private final TransactionTemplate transaction;
  private final Language fallback;

  Desk(
      Deliveries deliveries,
      Placements placements,
      PlatformTransactionManager transactions,
      Settings settings) {
    this.deliveries = deliveries;
    this.placements = placements;
    this.transaction = new TransactionTemplate(transactions);
    this.fallback = settings.language();
  }

  /** What came of a request. */
  sealed interface Served {
    record Answered(Reply reply, Language language) implements Served {}

    record Again() implements Served {}

    record Replayed() implements Served {}
  }

  /**
   * Serves a request.
   *
   * @param id what makes it this request and no other
   * @param visit who asks, looked up inside the transaction
   * @param answer what to do; it may refuse
   */
  Served serve(String id, Request<?> request, Supplier<Visit> visit, Answering answer) {
    Attempt attempt = new Attempt(fallback);
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status ->
                  switch (deliveries.claim(id, signature(request))) {
                    case AGAIN -> new Served.Again();
                    case REPLAYED -> new Served.Replayed();
                    case FIRST -> kept(attempt.by(visit.get()).answered(answer), status);
                  }));
    } catch (Refusal refusal) {
      askForPlacement(refusal, attempt);
      return new Served.Answered(refused(refusal, Texts.in(attempt.language)), attempt.language);
    } catch (RuntimeException fault) {
      return new Served.Answered(failed(fault, Texts.in(attempt.language)), attempt.language);
    }
  }

  /** A form that has to be mended is sent again under the same id, so it leaves no claim. */
  private static Served kept(Served served, TransactionStatus status) {
    if (served instanceof Served.Answered answered && answered.reply() instanceof Reply.Mend) {
      status.setRollbackOnly();
    }
    return served;
  }

  /** Who was at the door, kept for the sentence that follows when the transaction is gone. */
  private static final class Attempt {

    private Language language;
    private @Nullable Visit visit;

    Attempt(Language fallback) {
      language = fallback;
    }

    Attempt by(Visit visitor) {
      visit = visitor;
      language = visitor.language().orElse(language);
      return this;
    }

    Served answered(Answering answer) {
      return new Served.Answered(answer.to(Objects.requireNonNull(visit), language), language);
    }
  }

  /** What to do for a visitor. */
  interface Answering {
    Reply to(Visit visit, Language language);
  }

  /** A refusal as a card whose block says which rule spoke. */
  static Reply refused(Refusal refusal, Texts texts) {
    String sentence = texts.refusal(refusal);
    return new Reply.Whisper(
        new Card(sentence, List.of(Block.section(sentence).withId("refusal." + refusal.rule()))));
  }

  private void askForPlacement(Refusal refusal, Attempt attempt) {
    if (refusal instanceof NoSideYet && attempt.visit != null) {
      attempt.visit.member().ifPresent(placements::ask);
    }
  }

  /** A fault is told by a reference that leads to the log, never by what went wrong. */
  static Reply failed(RuntimeException fault, Texts texts) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Fault {}", reference, fault);
    return Reply.saying(texts.say("fault", "reference", reference));
  }

  private static String signature(Request<?> request) {
    String value = request.getHeaders().getFirstValue("x-slack-signature");
    return value == null ? "" : value.length() > 64 ? value.substring(value.length() - 64) : value;
  }
}
