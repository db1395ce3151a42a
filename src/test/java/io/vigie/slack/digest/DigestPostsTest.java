package io.vigie.slack.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import io.vigie.digest.DigestRestated;
import io.vigie.digest.DigestStory;
import io.vigie.digest.DigestWritten;
import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.Engagements;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Recorded.Change;
import io.vigie.shared.Language;
import io.vigie.slack.SlackLimits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where digests go: the channel, each into its slot, and what a correction leaves in the thread.
 */
class DigestPostsTest extends Story {

  @Autowired ApplicationEventPublisher events;
  @Autowired Engagements engagements;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void anEngagement() {
    noEarlierStories();
    acme();
    deliver();
    SLACK.forget();
  }

  @Test
  void aWrittenDigestTakesItsSlotInTheChannel() {
    happens(new DigestWritten(digest("week-30")));
    assertThat(digests()).hasSize(1);
    assertThat(digests().get(0).get("metadata")).contains("\"week\":\"2008-W30\"");
    assertThat(thread()).isEmpty();
    assertThat(placeOfTheDigest()).isNotEmpty();
  }

  @Test
  void whatHasNoRoomGoesToTheThread() {
    happens(new DigestWritten(digest("crowded")));
    assertThat(digests()).hasSize(1);
    assertThat(thread()).hasSize(1);
  }

  @Test
  void aDigestThatBecameShorterLeavesNoOldFiguresInItsThread() {
    happens(new DigestWritten(digest("crowded")));
    WeeklyDigest shorter =
        DigestStory.of(
            Digests.team().known(EngagementStory.acme(Language.EN)),
            Digests.w(26),
            Occasion.ON_TIME);
    happens(new DigestRestated(ours(shorter), "U0HERY", List.of(), List.of()));
    assertThat(SLACK.calls("chat.update"))
        .extracting(call -> call.get("text"))
        .hasSize(2)
        .last()
        .asString()
        .contains("everything stands in the message above");
  }

  @Test
  void aCorrectionMendsTheSlotAndSaysSoInItsThread() {
    assertThat(threadOf(List.of(booked("108", "110")), List.of(Kpi.BOOKING_RATE)))
        .isEqualTo(
            "Restated by <@U0HERY>: Meetings booked 108 → 110\n"
                + "Now reads: Booking rate (higher since week 25)");
    assertThat(SLACK.calls("chat.update")).hasSize(1);
    assertThat(digests()).hasSize(1);
  }

  @Test
  void aWeekThatReadsDifferentlySaysWhy() {
    assertThat(threadOf(List.of(), List.of(Kpi.DIALS)))
        .isEqualTo("Reads differently because an earlier week was corrected: Dials (usual)");
  }

  @Test
  void manyCorrectionsAreCounted() {
    List<Change> many =
        IntStream.range(0, 9).mapToObj(i -> booked(String.valueOf(i), "110")).toList();
    assertThat(threadOf(many, List.of())).endsWith("4 → 110 and 4 more");
  }

  @Test
  void anAnswerToAChangeMendsTheSlotWithoutAWord() {
    happens(new DigestWritten(digest("week-30")));
    happens(new DigestRestated(digest("week-30"), "U0HERY", List.of(), List.of()));
    assertThat(SLACK.calls("chat.update")).hasSize(1);
    assertThat(thread()).isEmpty();
  }

  @Test
  void twoCorrectionsLeaveTwoLines() {
    DigestRestated restated =
        new DigestRestated(digest("week-30"), "U0HERY", List.of(booked("108", "110")), List.of());
    happens(restated);
    happens(restated);
    assertThat(digests()).hasSize(1);
    assertThat(thread())
        .hasSize(2)
        .allMatch(line -> line.getOrDefault("metadata", "").contains("vigie_notice"));
  }

  private String threadOf(List<Change> changes, List<Kpi> rereadings) {
    happens(new DigestWritten(digest("week-30")));
    happens(new DigestRestated(digest("week-30"), "U0HERY", changes, rereadings));
    assertThat(thread()).hasSize(1);
    Map<String, String> line = thread().get(0);
    assertThat(line).containsEntry("thread_ts", placeOfTheDigest());
    SlackLimits.assertKept(
        JSON.createObjectNode()
            .put("text", line.getOrDefault("text", ""))
            .set("blocks", JSON.readTree(line.getOrDefault("blocks", "[]"))),
        "U0HERY");
    return line.getOrDefault("text", "");
  }

  private void happens(Object event) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> events.publishEvent(event));
    deliver();
  }

  private WeeklyDigest digest(String name) {
    return ours(Digests.in(name, Language.EN));
  }

  private WeeklyDigest ours(WeeklyDigest digest) {
    Engagement acme = engagements.find(UUID.fromString(engagement())).orElseThrow();
    return DigestStory.of(acme, digest);
  }

  private List<Map<String, String>> thread() {
    return posted().stream().filter(call -> call.containsKey("thread_ts")).toList();
  }

  /** The ts of the message in the slot of week 30. */
  private String placeOfTheDigest() {
    return jdbc.sql("select ts from slot where engagement_id = ? and name = 'digest/2008-W30'")
        .param(UUID.fromString(engagement()))
        .query(String.class)
        .single();
  }

  private static Change booked(String before, String after) {
    return new Change(
        Digests.w(30),
        Kpi.MEETINGS_BOOKED,
        Optional.of(new BigDecimal(before)),
        Optional.of(new BigDecimal(after)));
  }
}
