package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.HeldCalls;
import io.vigie.Story;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest of the client's workspace is known as one before the first act. */
class GuestsTest extends Story {

  private static final AtomicInteger UNIQUE = new AtomicInteger();

  private final Person guest = new Person("UGUEST" + UNIQUE.incrementAndGet(), "TCLIENT");

  @BeforeEach
  void nobodyIsKnown() {
    jdbc.sql("delete from profile").update();
    noEarlierStories();
    SLACK.knows(guest.user, "TCLIENT", ",\"is_restricted\":true");
  }

  @Test
  void whoIsInTheChannelWhenTheEngagementBeginsIsLookedUpThen() {
    inTheChannel("UCLAIRE", guest.user);
    acme();
    awaitKnown(guest);

    assertThat(guest.types("/kpi dials 3").toString()).contains("refusal.NoSideYet");
    assertThat(karim.types("/kpi dials 4").toString()).contains("Dials: *4*");
  }

  @Test
  void aLongListComesInPages() {
    SLACK.answering(
        "conversations.members",
        "{\"ok\":true,\"members\":{{#if (contains request.body 'cursor=more')}}[\"%s\"]{{else}}[\"UCLAIRE\"]{{/if}},"
                .formatted(guest.user)
            + "\"response_metadata\":{\"next_cursor\":\"{{#unless (contains request.body"
            + " 'cursor=more')}}more{{/unless}}\"}}");
    acme();
    awaitKnown(guest);

    assertThat(guest.types("/kpi dials 3").toString()).contains("refusal.NoSideYet");
  }

  @Test
  void whoComesLaterIsLookedUpOnComing() {
    acme();
    settle();
    claire.happens(
        "{\"type\":\"member_joined_channel\",\"channel\":\"%s\",\"user\":\"%s\"}"
            .formatted(channel, guest.user));
    awaitKnown(guest);

    assertThat(guest.types("/kpi dials 3").toString()).contains("refusal.NoSideYet");
  }

  @Test
  void nobodyWaitsForSlackToTellAndWhoeverIsKnownIsNotAskedAbout() {
    SLACK.knows("UKARIM", "TCLIENT", "");
    try (HeldCalls.Hold held = SLACK.hold("conversations.members", members("UKARIM", guest.user))) {
      acme();
      await().until(() -> held.arrived() == 1);
      assertThat(karim.types("/kpi dials 4").toString()).contains("Dials: *4*");
    }
    awaitKnown(karim);
    SLACK.forget();
    claire.happens(
        "{\"type\":\"member_joined_channel\",\"channel\":\"%s\",\"user\":\"UKARIM\"}"
            .formatted(channel));
    settle();

    assertThat(SLACK.calls("users.info")).noneMatch(call -> "UKARIM".equals(call.get("user")));
  }

  @Test
  void whereSlackDoesNotTellWhoIsThereTheFirstActIsTheWorkspaces() {
    SLACK.answering("conversations.members", "{\"ok\":false,\"error\":\"channel_not_found\"}");
    acme();
    settle();

    assertThat(guest.types("/kpi dials 3").toString()).contains("Dials: *3*");
    awaitKnown(guest);
    assertThat(guest.types("/kpi dials 3").toString()).contains("refusal.NoSideYet");
  }

  private void inTheChannel(String... users) {
    SLACK.answering("conversations.members", members(users));
  }

  private static String members(String... users) {
    return "{\"ok\":true,\"members\":[%s]}"
        .formatted(
            Arrays.stream(users).map(user -> "\"" + user + "\"").collect(Collectors.joining(",")));
  }

  private void awaitKnown(Person person) {
    settle();
    await().until(() -> isKnown(person));
  }

  private boolean isKnown(Person person) {
    return jdbc.sql("select count(*) from profile where user_id = ?")
            .param(person.user)
            .query(Integer.class)
            .single()
        == 1;
  }
}
