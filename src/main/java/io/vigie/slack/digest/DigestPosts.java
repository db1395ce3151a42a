package io.vigie.slack.digest;

import io.vigie.digest.DigestRestated;
import io.vigie.digest.DigestWritten;
import io.vigie.digest.WeeklyDigest;
import io.vigie.engagement.Engagement;
import io.vigie.outbox.KnownSlots;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings digests to the shared channel, in the transaction that wrote them. */
@Component
class DigestPosts {

  private static final String MORE = "more";

  private final Posting posting;
  private final KnownSlots slots;

  DigestPosts(Posting posting, KnownSlots slots) {
    this.posting = posting;
    this.slots = slots;
  }

  @EventListener
  void on(DigestWritten written) {
    post(written.digest());
  }

  /** The digest is mended in place, and its thread says what changed. */
  @EventListener
  void on(DigestRestated restated) {
    WeeklyDigest digest = restated.digest();
    post(digest);
    if (!restated.changes().isEmpty() || !restated.rereadings().isEmpty()) {
      // A line for each correction: two of them may fall into one tick of the clock.
      toThread(
          digest,
          "restated/" + UUID.randomUUID(),
          Card.saying(new RestatementLine(restated, texts(digest)).text()));
    }
  }

  private void post(WeeklyDigest digest) {
    DigestCards cards = DigestCard.of(digest, texts(digest));
    posting.toChannel(digest.engagement(), label("digest", slot(digest), digest), cards.main());
    cards.thread().or(() -> overtaken(digest)).ifPresent(more -> toThread(digest, MORE, more));
  }

  /** A digest that had grown too long and is shorter now leaves no old figures in its thread. */
  private Optional<Card> overtaken(WeeklyDigest digest) {
    return slots.has(digest.engagement().id(), slot(digest) + "/" + MORE)
        ? Optional.of(Card.saying(texts(digest).say("digest.no_more_in_thread")))
        : Optional.empty();
  }

  private void toThread(WeeklyDigest digest, String name, Card card) {
    Engagement engagement = digest.engagement();
    String slot = slot(digest);
    posting.toThread(engagement, slot, label("notice", slot + "/" + name, digest), card);
  }

  private static Label label(String kind, String slot, WeeklyDigest digest) {
    String week = digest.week().toString();
    return new Label(kind, slot, week, Map.of("week", week));
  }

  private static String slot(WeeklyDigest digest) {
    return "digest/" + digest.week();
  }

  private static Texts texts(WeeklyDigest digest) {
    return Texts.in(digest.engagement().terms().language());
  }
}
