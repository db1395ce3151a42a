package io.vigie.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigie.engagement.Engagements;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One story after the other. */
class NewStoryTest extends RunningSandbox {

  @Autowired Engagements engagements;
  @Autowired JdbcClient jdbc;

  @Test
  void aNewStoryIsANewWorldAndTheOldOneIsClosed() {
    Story before = story("en");
    before.goesTo("week");
    Story after = story("fr");

    assertThat(after.claire).isNotEqualTo(before.claire);
    assertThat(after.channel).isNotEqualTo(before.channel);
    assertThat(after.digests()).hasSize(1);
    assertThat(Instant.parse(Json.text(after.workspace(after.claire), "now")))
        .isCloseTo(VisitorsDay.now(), within(10, ChronoUnit.MINUTES));
    assertThat(
            Json.text(
                calls("chat.postMessage", Map.of("channel", before.channel, "text", "hello")),
                "error"))
        .isEqualTo("is_archived");
    assertThat(engagements.running()).as("the old one rests").hasSize(1);
    after.goesTo("week");
    assertThat(after.digests()).as("one new digest, in the new channel only").hasSize(2);
    assertThat(after.direct(after.claire).toString())
        .as("lists are sent in the second story, too")
        .contains("vigie_duties");
  }

  @Test
  void aNewStoryDoesNotWaitForWhatTheFirstOneLeftForLater() {
    story("en");
    jdbc.sql(
            """
            insert into slot (id, engagement_id, name, destination)
            select random_uuid(), id, 'left', referent_user from engagement where paused_at is null
            """)
        .update();
    jdbc.sql(
            """
            insert into outgoing_message (slot_id, destination, kind, body, created_at, due_at)
            select id, destination, 'notice', '{}', now(), date '2999-01-01'
            from slot where name = 'left'
            """)
        .update();

    assertThat(story("fr").digests()).hasSize(1);
    jdbc.sql("delete from outgoing_message where body = '{}'").update();
  }

  @Test
  void aSecondClickOnResetDoesNotEndTheNewStory() {
    story("en");
    int number = workspaces.current().story;
    ObjectNode reset = Json.object().put("language", "en").put("story", number);

    JsonNode first = post("story", reset);
    JsonNode second = post("story", reset);

    assertThat(first.path("story").asInt()).isEqualTo(number + 1);
    assertThat(second.path("me")).isEqualTo(first.path("me"));
    assertThat(post("visit", Json.object().put("language", "fr")).path("me"))
        .as("another tab")
        .isEqualTo(first.path("me"));
  }
}
