package io.vigie.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.duties.Duties;
import io.vigie.duties.Duty;
import io.vigie.playbook.Play.Kind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts stand in the referent's daily list until they are published or dropped. */
class DraftsOwedStoryTest extends PlaybookStory {

  private static final String PARIS = "Europe/Paris";

  @Autowired Duties duties;

  @BeforeEach
  void anEngagementOfTwoCompanies() {
    clock.set("2026-11-17T10:00", PARIS);
    anEngagement();
  }

  @Test
  void aDraftIsAskedForTheDayAfter() {
    plays.draft(as(hery), temperatures());
    assertThat(owed()).isEmpty();

    clock.set("2026-11-18T08:00", PARIS);

    assertThat(owed()).containsExactly("UCLAIRE: 1");
  }

  @Test
  void aDraftADayPutsOffNoneOfThoseBefore() {
    Play first = plays.draft(as(hery), temperatures());
    clock.set("2026-11-18T08:00", PARIS);
    Play second = plays.draft(as(karim), play(Kind.SCRIPT, "Opening", "Good morning."));
    assertThat(owed()).containsExactly("UCLAIRE: 2");

    plays.publish(as(claire), first.id());
    assertThat(owed()).isEmpty();
    clock.set("2026-11-19T08:00", PARIS);
    assertThat(owed()).containsExactly("UCLAIRE: 1");
    plays.drop(as(claire), second.id());
    assertThat(owed()).isEmpty();
  }

  private List<String> owed() {
    return duties.of(acmes()).stream()
        .filter(Duty.ToPublish.class::isInstance)
        .map(Duty.ToPublish.class::cast)
        .map(duty -> duty.owner() + ": " + duty.drafts().size())
        .toList();
  }
}
