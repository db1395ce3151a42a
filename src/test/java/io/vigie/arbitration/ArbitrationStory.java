package io.vigie.arbitration;

import io.vigie.Story;
import io.vigie.duties.DailyLists.DailyList;
import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Acme RH and Sud Contact, and what is said to whom about their questions. */
@Import(ArbitrationStory.Ears.class)
abstract class ArbitrationStory extends Story {

  protected final Person sofia = new Person("USOFIA", "TCLIENT");

  @Autowired Questions questions;
  @Autowired Decisions decisions;
  @Autowired DecisionLog log;
  @Autowired Engagements engagements;
  @Autowired Diary diary;

  /** Claire decides, Karim in turn, Sofia above; Hery calls from Antananarivo. */
  void anEngagement(String language) {
    noEarlierStories();
    forgetEarlierStories();
    Map<String, String> form = new HashMap<>();
    form.put("client_name", "Acme RH");
    form.put("provider_name", "Sud Contact");
    form.put("deputy", karim.user);
    form.put("sponsor", sofia.user);
    form.put("language", language);
    form.put("timezone", "Europe/Paris");
    form.put("client_country", "FR");
    form.put("provider_country", "MG");
    form.put("digest_day", "mon");
    form.put("digest_time", "09:00");
    form.put("start_date", "2026-01-05");
    claire.submits(claire.opens("/vigie setup"), form);
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", acmes().id() + "/place");
    diary.lines.clear();
  }

  private void forgetEarlierStories() {
    for (String table :
        List.of(
            "question_prompt",
            "question_pause",
            "question_happening",
            "decision",
            "question_option",
            "question",
            "daily_list",
            "absence",
            "profile")) {
      jdbc.sql("delete from " + table).update();
    }
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

  static Draft volume(String due) {
    return new Draft(
        "100 lukewarm meetings or 20 highly targeted ones?",
        Optional.of("The closers complain."),
        Option.list(
            "100 lukewarm meetings (+) volume (-) closers lose time\n20 targeted ones (+) better"),
        Optional.empty(),
        LocalDate.parse(due),
        Optional.of("the call list of week 47"),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  static Ruling targeted() {
    return new Ruling(
        new Answer.OfOption(1), "Closers come first.", Optional.empty(), Optional.empty());
  }

  /** What was said to whom, and when, in Paris. */
  static final class Diary {
    final List<String> lines = new ArrayList<>();
    private final Clock clock;

    Diary(Clock clock) {
      this.clock = clock;
    }

    @EventListener
    void on(DailyList list) {
      for (Duty duty : list.duties()) {
        if (duty instanceof Duty.ToDecide toDecide) {
          note(list.person(), "decide " + toDecide.question().name() + ", " + toDecide.rung());
        } else if (duty instanceof Duty.ToInform toInform) {
          note(list.person(), "inform " + toInform.question().name());
        } else if (duty instanceof Duty.ToConfirm toConfirm) {
          note(list.person(), "confirm " + toConfirm.question().name());
        } else if (duty instanceof Duty.ToReview toReview) {
          note(list.person(), "review " + toReview.question().name());
        }
      }
    }

    @EventListener
    void on(QuestionChanged changed) {
      if (changed.happening().by().isEmpty()) {
        note("channel", changed.happening().deed() + " " + changed.question().name());
      }
    }

    private void note(String whom, String what) {
      String moment =
          DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH)
              .format(clock.instant().atZone(ZoneId.of("Europe/Paris")));
      lines.add(moment + " " + whom + ": " + what);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Ears {
    @Bean
    Diary diary(Clock clock) {
      return new Diary(clock);
    }
  }
}
