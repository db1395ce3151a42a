package io.vigie.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.lead.LeadCounts.Counted;
import io.vigie.shared.NightFell;
import io.vigie.shared.Week;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** Whoever is forgotten is found nowhere: not in the database, not in what stands in Slack. */
class ForgottenStoryTest extends LeadStory {

  /** What somebody who looks for the person would look for. */
  private static final List<String> TRACES =
      List.of("Zébulon", "Quartzowski", "Z. Q.", "Xylophones", "kazoo", "crm.example.com/zq");

  @Autowired ApplicationEventPublisher events;

  private final Map<String, String> standing = new LinkedHashMap<>();

  @BeforeEach
  void aPersonOfWhomMuchIsKnown() {
    anEngagement("en");
    jdbc.sql("delete from outgoing_message").update();
    SLACK.forget();
  }

  private Lead known() {
    Handover handover =
        new Handover(
            "Xylophones SA",
            "Zébulon Quartzowski",
            Temperature.HOT,
            Optional.of("Plays the kazoo"),
            Optional.of("https://crm.example.com/zq"),
            Optional.of("UKARIM"),
            Optional.of("Said so over the kazoo"));
    Lead lead = leads.submit(as(hery), handover).lead();
    verdicts.needInformation(as(karim), lead.id(), "Which kazoo, Zébulon?");
    leads.inform(as(hery), lead.id(), "Quartzowski says: a big kazoo");
    verdicts.reject(
        as(karim),
        lead.id(),
        new Rejection(RejectionReason.OTHER, Optional.of("No more kazoo"), Optional.empty()));
    return leads.contest(as(hery), lead.id(), "The kazoo is fine");
  }

  private record Column(String table, String name) {}

  /** Every text of every table, as whoever holds the database may read it. */
  private List<String> tracesInTheDatabase() {
    List<String> found = new ArrayList<>();
    jdbc.sql(
            """
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and (lower(data_type) like '%char%'
              or lower(data_type) in ('text', 'character large object'))
            """)
        .query((row, index) -> new Column(row.getString(1), row.getString(2)))
        .list()
        .forEach(
            place -> {
              for (String trace : TRACES) {
                int times =
                    jdbc.sql(
                            "select count(*) from %s where lower(%s) like ?"
                                .formatted(place.table(), place.name()))
                        .param("%" + trace.toLowerCase(Locale.ROOT) + "%")
                        .query(Integer.class)
                        .single();
                if (times > 0) {
                  found.add(place + ": " + trace);
                }
              }
            });
    return found;
  }

  /** Every message as it stands in Slack by now: the last state of each. */
  private List<String> tracesInSlack() {
    SLACK
        .calls("chat.postMessage")
        .forEach(post -> standing.putIfAbsent(id(post) + post.hashCode(), post.toString()));
    // The one message of a lead is brought up to date in place.
    SLACK
        .calls("chat.update")
        .forEach(
            update ->
                standing.replaceAll(
                    (id, message) -> id.startsWith("vigie_lead") ? update.toString() : message));
    assertThat(standing).isNotEmpty();
    return standing.values().stream()
        .filter(message -> TRACES.stream().anyMatch(message::contains))
        .toList();
  }

  private static String id(Map<String, String> post) {
    JsonNode metadata = JSON.readTree(post.get("metadata"));
    return metadata.get("event_type").asString() + metadata.get("event_payload").get("id");
  }

  @Test
  void onRequestNothingIsLeftOfThePersonButAHashAndALine() {
    Lead lead = known();
    timePasses("2026-11-16T13:00", "Europe/Paris");
    deliver();
    assertThat(tracesInTheDatabase()).isNotEmpty();
    assertThat(tracesInSlack()).isNotEmpty();
    Map<Week, Map<Counted, Integer>> before = counts.of(acmes().id());

    JsonNode form = claire.opens("/vigie forget L-1");
    assertThat(form.toString()).contains("Zébulon Quartzowski");
    assertThat(claire.submits(form, Map.of("contact", "Somebody else")).toString())
        .contains("errors", "No lead of this engagement");
    assertThat(claire.submits(form, Map.of("contact", "quartzowski zebulon")).toString())
        .contains("L-1 holds nothing");
    deliver();

    assertThat(tracesInTheDatabase()).isEmpty();
    assertThat(tracesInSlack()).isEmpty();
    assertThat(counts.of(acmes().id())).isEqualTo(before);
    assertThat(
            jdbc.sql("select by_user from erasure where likeness is not null and leads = 1")
                .query(String.class)
                .list())
        .contains("UCLAIRE");
    assertThatThrownBy(() -> verdicts.second(as(claire), lead.id(), Optional.empty()))
        .isInstanceOf(LeadForgotten.class);
    assertThatThrownBy(() -> leads.undo(as(hery), lead.id())).isInstanceOf(UndoIsOver.class);
    assertThat(claire.types("/lead L-1").toString()).contains("forgotten");
    assertThat(claire.types("/lead list").toString()).contains("forgotten");
  }

  @Test
  void whoAskedNeverToBeContactedIsStillKnownByTheHash() {
    Lead lead = lead("Xylophones SA", "Zébulon Quartzowski");
    leads.oppose(as(hery), lead.id());
    claire.submits(claire.opens("/vigie forget L-1"), Map.of());

    assertThat(tracesInTheDatabase().stream().filter(place -> !place.contains("outgoing")))
        .isEmpty();
    assertThatThrownBy(() -> lead("Xylophones", "Zebulon Quartzowski"))
        .isInstanceOf(AskedNotToBeContacted.class);
  }

  @Test
  void onlyTheReferentHasAPersonForgotten() {
    known();

    for (Person other : List.of(karim, hery)) {
      assertThat(other.types("/vigie forget L-1").toString()).contains("refusal.OnlyTheReferent");
    }
  }

  @Test
  void aYearAfterAnEngagementCameToRestItsPeopleAreForgotten() {
    known();
    deliver();
    Map<Week, Map<Counted, Integer>> before = counts.of(acmes().id());
    rests("2025-11-17T00:00:00Z");
    events.publishEvent(new NightFell());
    assertThat(tracesInTheDatabase()).isNotEmpty();
    rests("2025-11-16T00:00:00Z");
    events.publishEvent(new NightFell());
    jdbc.sql("update engagement set paused_at = null, paused_because = null").update();
    deliver();

    assertThat(tracesInTheDatabase()).isEmpty();
    assertThat(tracesInSlack()).isEmpty();
    assertThat(counts.of(acmes().id())).isEqualTo(before);
    assertThat(
            jdbc.sql("select leads from erasure where by_user is null and engagement_id = ?")
                .param(acmes().id())
                .query(Integer.class)
                .list())
        .containsExactly(1);
  }

  @Test
  void aYearAfterAnEngagementEndedItsPeopleAreForgottenAndBeforeThatOnRequest() {
    known();
    deliver();
    jdbc.sql("update engagement set ended_at = ? where id = ?")
        .params(OffsetDateTime.parse("2025-11-17T00:00:00Z"), acmes().id())
        .update();
    assertThat(claire.opens("/vigie forget L-1").toString()).contains("Zébulon");
    events.publishEvent(new NightFell());
    assertThat(rows.find(acmes().id(), 1).orElseThrow().forgotten()).isFalse();

    clock.set("2026-11-17T03:00", "Europe/Paris");
    events.publishEvent(new NightFell());
    deliver();
    assertThat(tracesInTheDatabase()).isEmpty();
  }

  private void rests(String since) {
    jdbc.sql("update engagement set paused_at = ?, paused_because = 'UNSHARED' where id = ?")
        .params(OffsetDateTime.parse(since), acmes().id())
        .update();
  }
}
