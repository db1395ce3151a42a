package io.vigie.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.shared.Week;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is found of decisions afterwards: by who asks again, and by the digest of the week. */
class WhatWasDecidedTest extends ArbitrationStory {

  @Autowired DecisionWeeks weeks;

  @BeforeEach
  void anEngagementOfTwoCompanies() {
    clock.set("2026-11-16T10:00", "Europe/Paris");
    anEngagement("en");
  }

  @Test
  void whatWasDecidedIsFoundBeforeItIsAskedAgain() {
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    decisions.decide(as(claire), asked.id(), targeted());

    assertThat(log.lookAlikes(acmes(), "Fewer meetings but better targeted?"))
        .singleElement()
        .satisfies(
            alike -> {
              assertThat(alike.question().name()).isEqualTo("D-1");
              assertThat(alike.shared()).containsExactly("meetings", "targeted");
            });
    assertThat(log.search(as(hery), "closer")).extracting(Question::name).containsExactly("D-1");
    assertThat(log.decided(acmes())).hasSize(1);
    assertThat(log.open(acmes())).isEmpty();
  }

  @Test
  void theWeekKnowsWhatIsOpenWhatWasDecidedAndHowLongItTook() {
    Question fast = questions.ask(as(hery), volume("2026-11-18"));
    Question slow = questions.ask(as(hery), volume("2026-11-17"));
    questions.ask(as(hery), volume("2026-11-27"));
    clock.set("2026-11-17T10:00", "Europe/Paris");
    decisions.decide(as(claire), fast.id(), targeted());
    clock.set("2026-11-20T10:00", "Europe/Paris");
    decisions.decide(as(claire), slow.id(), targeted());
    clock.set("2026-11-23T09:00", "Europe/Paris");

    DecisionWeek week = weeks.now(acmes(), Week.of(2026, 47));

    assertThat(week.open()).extracting(waiting -> waiting.question().name()).containsExactly("D-3");
    assertThat(week.open().get(0).workingDays()).isEqualTo(5);
    assertThat(week.decided()).extracting(Question::name).containsExactly("D-2", "D-1");
    assertThat(week.latency()).isEqualTo(new DecisionWeek.Latency(Optional.of(2.5), 2, 1));
    assertThat(weeks.atClose(acmes(), Week.of(2026, 46)).open()).isEmpty();
  }
}
