package io.vigie.lead;

import io.vigie.Story;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

/** Acme RH takes leads from Sud Contact: Claire decides, Karim closes, Hery calls. */
abstract class LeadStory extends Story {

  protected final Person sofia = new Person("USOFIA", "TCLIENT");

  @Autowired Leads leads;
  @Autowired Verdicts verdicts;
  @Autowired LeadLog log;
  @Autowired LeadRows rows;
  @Autowired LeadCounts counts;
  @Autowired Engagements engagements;

  void anEngagement(String language) {
    noEarlierStories();
    forgetEarlierStories();
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
    form.put("start_date", "2026-01-05");
    claire.submits(claire.opens("/vigie setup"), form);
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", acmes().id() + "/place");
  }

  private void forgetEarlierStories() {
    jdbc.sql("update engagement set confirmed_at = null, ended_at = null").update();
    for (String table :
        List.of(
            "lead_prompt",
            "exclusion",
            "erasure",
            "lead_happening",
            "lead",
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

  Lead lead(String company, String contact) {
    return leads.submit(as(hery), of(company, contact)).lead();
  }

  static Handover of(String company, String contact) {
    return new Handover(
        company,
        contact,
        Temperature.HOT,
        Optional.of("Wants a demo before Christmas."),
        Optional.of("https://crm.example.com/leads/4711"),
        Optional.of("UKARIM"),
        Optional.empty());
  }
}
