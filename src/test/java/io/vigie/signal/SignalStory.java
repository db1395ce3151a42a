package io.vigie.signal;

import io.vigie.Story;
import io.vigie.duties.DailyLists.DailyList;
import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Acme RH and Sud Contact, and what is heard in the field. */
@Import(SignalStory.Ears.class)
abstract class SignalStory extends Story {

  protected final Person lova = new Person("ULOVA", "TPROVIDER");
  protected final Person stranger = new Person("USTRANGER", "TELSEWHERE");

  @Autowired Signals signals;
  @Autowired SignalGroups groups;
  @Autowired Triages triages;
  @Autowired SignalLog log;
  @Autowired Engagements engagements;
  @Autowired Diary diary;

  /** Claire decides; Hery and Lova call from Antananarivo. */
  void anEngagement() {
    noEarlierStories();
    SLACK.knows(lova.user, lova.team, "");
    Map<String, String> form = new HashMap<>();
    form.put("client_name", "Acme RH");
    form.put("provider_name", "Sud Contact");
    form.put("language", "en");
    form.put("timezone", "Europe/Paris");
    form.put("client_country", "FR");
    form.put("digest_day", "mon");
    form.put("digest_time", "09:00");
    form.put("start_date", "2026-01-05");
    claire.submits(claire.opens("/vigie setup"), form);
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", acmes().id() + "/place");
    diary.deeds.clear();
    diary.lists.clear();
  }

  Member as(Person person) {
    return engagements
        .visit(channel, new PersonId(person.user, person.team))
        .member()
        .orElseThrow();
  }

  Engagement acmes() {
    return as(claire).engagement();
  }

  WeakSignal reported(Person by, String words) {
    return signals.report(as(by), Report.of(words)).signal();
  }

  SignalGroup group(WeakSignal signal) {
    return log.group(log.find(as(claire), signal.id()));
  }

  /** What was announced. */
  static final class Diary {
    final List<String> deeds = new ArrayList<>();
    final List<String> lists = new ArrayList<>();

    @EventListener
    void on(SignalChanged changed) {
      deeds.add(changed.happening().deed() + " " + changed.group().name());
    }

    /** Each daily list that names what waits to be looked at. */
    @EventListener
    void on(DailyList list) {
      list.duties().stream()
          .filter(Duty.ToTriage.class::isInstance)
          .map(Duty.ToTriage.class::cast)
          .filter(duty -> duty.owner().equals("UCLAIRE"))
          .forEach(duty -> lists.add(list.day() + " " + said(duty)));
    }

    static String said(Duty.ToTriage duty) {
      return duty.owner() + ": " + duty.count() + ", " + duty.oldest().name();
    }

    @EventListener
    void on(Contradictions.ReopeningProposed proposed) {
      deeds.add("REOPEN " + proposed.question().name());
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Ears {
    @Bean
    Diary diary() {
      return new Diary();
    }
  }
}
