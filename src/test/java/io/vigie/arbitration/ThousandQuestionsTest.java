package io.vigie.arbitration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.duties.DailyLists.DailyList;
import io.vigie.duties.DailyRound;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A thousand open questions over a hundred engagements, of twenty-five referents. */
@Import(ThousandQuestionsTest.Power.class)
class ThousandQuestionsTest extends ArbitrationStory {

  private static final int ENGAGEMENTS = 100;
  private static final int REFERENTS = 25;
  private static final int QUESTIONS = 1_000;

  @Autowired DailyRound round;
  @Autowired Plug plug;

  @Test
  void eachPersonGetsOneMessageAlsoWhenTheRoundIsKilledHalfWayAndRunAgain() {
    clock.set("2026-11-16T10:00", "Europe/Paris");
    anEngagement("en");
    jdbc.sql("update engagement set confirmed_at = null").update();
    file();
    clock.set("2026-11-18T09:00", "Europe/Paris");

    plug.pulledAfter = 10;
    assertThatThrownBy(round::go).isInstanceOf(PowerCut.class);
    assertThat(messages()).isEqualTo(10);
    plug.pulledAfter = Integer.MAX_VALUE;
    long begin = System.nanoTime();
    round.go();
    long millis = (System.nanoTime() - begin) / 1_000_000;
    System.out.println("A round over 100 engagements and 1,000 questions: " + millis + " ms");
    round.go();

    assertThat(messages()).isEqualTo(REFERENTS);
    assertThat(
            jdbc.sql(
                    "select count(distinct destination) from outgoing_message where kind ="
                        + " 'duties'")
                .query(Integer.class)
                .single())
        .isEqualTo(REFERENTS);
    assertThat(plug.questionsSaid).hasSize(QUESTIONS).doesNotHaveDuplicates();
    timePasses("2026-11-18T18:00", "Europe/Paris");
    assertThat(messages()).isEqualTo(REFERENTS);
  }

  private int messages() {
    return jdbc.sql("select count(*) from outgoing_message where kind = 'duties'")
        .query(Integer.class)
        .single();
  }

  private void file() {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    List<UUID> engagements = new ArrayList<>();
    for (int i = 0; i < ENGAGEMENTS; i++) {
      UUID id = UUID.randomUUID();
      engagements.add(id);
      jdbc.sql(
              """
              insert into engagement (id, channel_id, installation_team, client_name, provider_name,
                language, timezone, client_country, kind, referent_user, digest_day, digest_time,
                start_date, set_up_by_user, set_up_by_team, set_up_at, client_team, confirmed_at)
              values (?, ?, 'TCLIENT', 'Acme', 'Sud', 'en', 'Europe/Paris', 'FR', 'b2b', ?, 'mon',
                '09:00', ?, 'UX', 'TX', ?, 'TCLIENT', ?)
              """)
          .params(id, "CMANY" + i, "UREF" + i % REFERENTS, LocalDate.of(2026, 1, 5), now, now)
          .update();
    }
    for (int i = 0; i < QUESTIONS; i++) {
      jdbc.sql(
              """
              insert into question (id, engagement_id, number, words, due, consulted, asked_by_user,
                asked_by_team, asked_at, changed_at)
              values (?, ?, ?, 'May the tone differ?', ?, '', 'UHERY', 'TPROVIDER', ?, ?)
              """)
          .params(
              UUID.randomUUID(),
              engagements.get(i % ENGAGEMENTS),
              i / ENGAGEMENTS + 1,
              LocalDate.of(2026, 11, 18),
              now,
              now)
          .update();
    }
  }

  /** What ends a process half-way: nothing catches it. */
  private static final class PowerCut extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Pulled by the test, after so many lists, in the middle of the next one's transaction. */
  static final class Plug implements ApplicationListener<PayloadApplicationEvent<DailyList>> {
    int pulledAfter = Integer.MAX_VALUE;
    final List<UUID> questionsSaid = new ArrayList<>();
    private int lists;

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<DailyList> event) {
      DailyList list = event.getPayload();
      if (lists++ >= pulledAfter) {
        throw new PowerCut();
      }
      list.duties().stream()
          .filter(io.vigie.duties.Duty.ToDecide.class::isInstance)
          .map(duty -> ((io.vigie.duties.Duty.ToDecide) duty).question().id())
          .forEach(questionsSaid::add);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Power {
    @Bean
    Plug plug() {
      return new Plug();
    }
  }
}
