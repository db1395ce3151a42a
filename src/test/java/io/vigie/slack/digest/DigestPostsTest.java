package io.vigie.slack.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.vigie.digest.DigestRestated;
import io.vigie.digest.DigestWritten;
import io.vigie.digest.WeeklyDigest;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Recorded.Change;
import io.vigie.outbox.KnownSlots;
import io.vigie.shared.Language;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class DigestPostsTest {

  private static final Label SLOT =
      new Label("digest", "digest/2008-W30", "2008-W30", Map.of("week", "2008-W30"));

  private final Posting posting = mock(Posting.class);
  private final KnownSlots slots = mock(KnownSlots.class);
  private final DigestPosts posts = new DigestPosts(posting, slots);
  private final WeeklyDigest digest = Digests.in("week-30", Language.EN);

  @Test
  void a_written_digest_takes_its_slot_in_the_channel() {
    posts.on(new DigestWritten(digest));
    verify(posting).toChannel(eq(digest.engagement()), eq(SLOT), any());
    verify(posting, never()).toThread(any(), any(), any(), any());
  }

  @Test
  void what_has_no_room_goes_to_the_thread() {
    posts.on(new DigestWritten(Digests.in("crowded", Language.FR)));
    verify(posting).toThread(any(), eq("digest/2008-W26"), any(), any());
  }

  @Test
  void a_digest_that_became_shorter_leaves_no_old_figures_in_its_thread() {
    when(slots.has(digest.engagement().id(), "digest/2008-W30/more")).thenReturn(true);
    posts.on(new DigestRestated(digest, "U0HERY", List.of(), List.of()));
    ArgumentCaptor<Card> card = ArgumentCaptor.forClass(Card.class);
    verify(posting).toThread(any(), eq("digest/2008-W30"), any(), card.capture());
    assertThat(card.getValue().text()).contains("everything stands in the message above");
  }

  @Test
  void a_correction_mends_the_slot_and_says_so_in_its_thread() {
    assertThat(thread(List.of(booked("108", "110")), List.of(Kpi.BOOKING_RATE)))
        .isEqualTo(
            "Restated by <@U0HERY>: Meetings booked 108 → 110\n"
                + "Now reads: Booking rate (higher since week 25)");
    verify(posting).toChannel(eq(digest.engagement()), eq(SLOT), any());
  }

  @Test
  void a_week_that_reads_differently_says_why() {
    assertThat(thread(List.of(), List.of(Kpi.DIALS)))
        .isEqualTo("Reads differently because an earlier week was corrected: Dials (usual)");
  }

  @Test
  void many_corrections_are_counted() {
    List<Change> many =
        IntStream.range(0, 9).mapToObj(i -> booked(String.valueOf(i), "110")).toList();
    assertThat(thread(many, List.of())).endsWith("4 → 110 and 4 more");
  }

  @Test
  void an_answer_to_a_change_mends_the_slot_without_a_word() {
    posts.on(new DigestRestated(digest, "U0HERY", List.of(), List.of()));
    verify(posting).toChannel(any(), eq(SLOT), any());
    verify(posting, never()).toThread(any(), any(), any(), any());
  }

  @Test
  void two_corrections_leave_two_lines() {
    DigestRestated restated =
        new DigestRestated(digest, "U0HERY", List.of(booked("108", "110")), List.of());
    posts.on(restated);
    posts.on(restated);
    ArgumentCaptor<Label> labels = ArgumentCaptor.forClass(Label.class);
    verify(posting, times(2)).toThread(any(), any(), labels.capture(), any());
    assertThat(labels.getAllValues()).extracting(Label::slot).doesNotHaveDuplicates();
    assertThat(labels.getAllValues()).extracting(Label::kind).containsOnly("notice");
  }

  private String thread(List<Change> changes, List<Kpi> rereadings) {
    posts.on(new DigestRestated(digest, "U0HERY", changes, rereadings));
    ArgumentCaptor<Card> card = ArgumentCaptor.forClass(Card.class);
    verify(posting).toThread(any(), eq("digest/2008-W30"), any(), card.capture());
    SlackLimits.assertKept(card.getValue(), "U0HERY");
    return card.getValue().text();
  }

  private static Change booked(String before, String after) {
    return new Change(
        Digests.w(30),
        Kpi.MEETINGS_BOOKED,
        Optional.of(new BigDecimal(before)),
        Optional.of(new BigDecimal(after)));
  }
}
