package io.vigie.playbook;

import io.vigie.Story;
import io.vigie.arbitration.Answer;
import io.vigie.arbitration.Decisions;
import io.vigie.arbitration.Draft;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Questions;
import io.vigie.arbitration.Ruling;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.playbook.Play.Kind;
import io.vigie.shared.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

/** Acme RH and Sud Contact, and the playbook that they share. */
abstract class PlaybookStory extends Story {

  @Autowired Plays plays;
  @Autowired Playbook playbook;
  @Autowired Asking asking;
  @Autowired Questions questions;
  @Autowired Decisions decisions;
  @Autowired Engagements engagements;

  void anEngagement() {
    Map<String, String> form = new HashMap<>();
    form.put("client_name", "Acme RH");
    form.put("provider_name", "Sud Contact");
    form.put("deputy", karim.user);
    form.put("language", "en");
    form.put("timezone", "Europe/Paris");
    form.put("digest_day", "mon");
    form.put("digest_time", "09:00");
    form.put("start_date", "2026-11-02");
    claire.submits(claire.opens("/vigie setup"), form);
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", acmes().id() + "/place");
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

  static PlayDraft play(Kind kind, String title, String words) {
    return new PlayDraft(kind, Language.EN, title, words, Optional.empty());
  }

  static PlayDraft temperatures() {
    return play(
        Kind.DEFINITION,
        "Hot, warm, cold",
        "Hot: a budget and a date. Warm: a need, no date. Cold: curious.");
  }

  static PlayDraft replacing(Play old, String words) {
    return new PlayDraft(old.kind(), old.language(), old.title(), words, Optional.of(old.number()));
  }

  Play published(PlayDraft draft) {
    return plays.publish(as(claire), plays.draft(as(hery), draft).id());
  }

  Question decided(String question, String answer) {
    Question asked =
        questions.ask(
            as(hery),
            new Draft(
                question,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                LocalDate.parse("2026-11-20"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty()));
    return decisions.decide(
        as(claire),
        asked.id(),
        new Ruling(
            new Answer.OwnWords(answer),
            "The closers come first.",
            Optional.empty(),
            Optional.empty()));
  }
}
