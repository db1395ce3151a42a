package io.vigie.setup;

import io.vigie.Story;
import io.vigie.arbitration.Draft;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Questions;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.kpi.Definitions;
import io.vigie.kpi.Figures;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.kpi.KpiDefinition.Target;
import io.vigie.kpi.Reading;
import io.vigie.playbook.Asking;
import io.vigie.playbook.Play;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.PlayDraft;
import io.vigie.playbook.Playbook;
import io.vigie.playbook.Plays;
import io.vigie.setup.Readiness.Item;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

/** Acme RH and Sud Contact before they begin, and on their way. */
public abstract class SetupStory extends Story {

  @Autowired protected ReadinessList readiness;
  @Autowired protected Gates gates;
  @Autowired protected Phases phases;
  @Autowired protected Ramps ramps;
  @Autowired protected Actions actions;
  @Autowired protected Agendas agendas;
  @Autowired protected TargetGuard targets;
  @Autowired protected Plays plays;
  @Autowired protected Playbook playbook;
  @Autowired protected Asking asking;
  @Autowired protected Definitions definitions;
  @Autowired protected Figures figures;
  @Autowired protected Engagements engagements;
  @Autowired protected Questions questions;

  /** Set up on Mon 16 Nov 2026, to begin a fortnight later. */
  protected void anEngagement(String language) {
    noEarlierStories();
    jdbc.sql("delete from daily_list").update();
    clock.set("2026-11-16T10:00", "Europe/Paris");
    claire.submits(claire.opens("/vigie setup"), form(language));
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", acmes().id() + "/place");
  }

  protected Map<String, String> form(String language) {
    Map<String, String> form = new HashMap<>();
    form.put("client_name", "Acme RH");
    form.put("provider_name", "Sud Contact");
    form.put("deputy", karim.user);
    form.put("language", language);
    form.put("timezone", "Europe/Paris");
    form.put("client_country", "FR");
    form.put("provider_country", "MG");
    form.put("digest_day", "mon");
    form.put("digest_time", "09:00");
    form.put("meeting_day", "tue");
    form.put("meeting_time", "10:00");
    form.put("start_date", "2026-11-30");
    return form;
  }

  protected Member as(Person person) {
    return engagements
        .visit(channel, new PersonId(person.user, person.team))
        .member()
        .orElseThrow();
  }

  protected Engagement acmes() {
    return as(claire).engagement();
  }

  /** A question of the provider's, to be decided by that day. */
  protected Question asked(String words, String due) {
    return questions.ask(
        as(hery),
        new Draft(
            words,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            LocalDate.parse(due),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty()));
  }

  protected Play published(Kind kind, String title, String words) {
    Language language = acmes().terms().language();
    PlayDraft draft = new PlayDraft(kind, language, title, words, Optional.empty());
    return plays.publish(as(claire), plays.draft(as(hery), draft).id());
  }

  protected void define(Kpi kpi, String weekly, String before) {
    definitions.define(
        as(claire),
        new KpiDefinition(
            kpi,
            0,
            Optional.of("As agreed"),
            Optional.of(new Target(new BigDecimal(weekly), Period.WEEK)),
            Optional.of(new BigDecimal(before)),
            Optional.of(hery.user),
            Optional.of("Agreed"),
            Optional.empty(),
            Optional.empty()));
  }

  protected void entered(String week, Map<Kpi, Integer> amounts) {
    Map<Kpi, BigDecimal> whole = new HashMap<>();
    amounts.forEach((kpi, amount) -> whole.put(kpi, new BigDecimal(amount)));
    figures.record(as(hery), Reading.Source.FORM, Week.parse(week).orElseThrow(), whole);
  }

  /** Everything that the pilot waits for, as it should be. */
  protected void everythingIsReady() {
    define(Kpi.MEETINGS_BOOKED, "20", "8");
    published(Kind.DEFINITION, "Hot, warm, cold", "Hot: budget and date. Warm: need. Cold: else.");
    published(Kind.PERSONA, "Head of HR", "Twenty to two hundred people, payroll in house.");
    published(Kind.SEGMENT, "Services in Lyon", "Twenty to two hundred people.");
    published(Kind.OBJECTION, "We have a tool", "Which one, and what does it leave out?");
    published(Kind.SCRIPT, "Opening", "One sentence on payroll, one question.");
    published(Kind.HANDOVER_RULE, "Hand-over", "At a named budget.");
    published(Kind.EXCLUSION, "Never call", "Customers and their subsidiaries.");
    published(Kind.FOLLOW_UP, "After no answer", "Day 2 mail, day 5 call, day 12 last call.");
    readiness.prove(as(claire), "crm_access", "https://crm.example.com/users");
    readiness.prove(as(hery), "training", "https://drive.example.com/training-2026-11-18");
    readiness.adapt(
        as(claire),
        "questions",
        new Adaptation(
            Optional.empty(),
            LocalDate.parse("2026-11-27"),
            Optional.of("All is settled in the contract.")));
  }

  protected List<String> missing() {
    return readiness.of(acmes()).missing().stream().map(Item::key).toList();
  }
}
