package io.vigie.slack.lead;

import io.vigie.duties.Duty;
import io.vigie.lead.AgentWeeks.AgentWeek;
import io.vigie.lead.Deed;
import io.vigie.lead.Happening;
import io.vigie.lead.Lead;
import io.vigie.lead.LeadFilter;
import io.vigie.lead.LeadImport;
import io.vigie.lead.LeadImport.Broken;
import io.vigie.lead.LeadImport.Filed;
import io.vigie.lead.LeadImport.Refused;
import io.vigie.lead.LeadLog;
import io.vigie.lead.LeadOwed;
import io.vigie.lead.LeadOwed.Step;
import io.vigie.lead.LeadsImported;
import io.vigie.lead.State;
import io.vigie.lead.Temperature;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.slack.Golden;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.arbitration.Cases;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message and form about leads, in both languages, ordinary and strange. */
class LeadCardsTest {

  private static final String[] PEOPLE = {"U0CLAIRE", "U0KARIM", "U0HERY"};

  @ParameterizedTest
  @EnumSource
  void theCardReadsAsApproved(Language language) {
    Map<String, Card> cards = new LinkedHashMap<>();
    for (Deed deed : Deed.values()) {
      cards.put(deed.name(), new LeadCard(words(LeadCases.by(deed), language)).card());
    }
    cards.put("forgotten", new LeadCard(words(LeadCases.forgotten(), language)).card());
    Card strange = new LeadCard(words(LeadCases.strange(), language)).card();

    cards.values().forEach(card -> SlackLimits.assertKept(card, PEOPLE));
    SlackLimits.assertKept(strange, PEOPLE);
    Golden.assertApproved("lead-card_" + language.key(), cards);
  }

  @ParameterizedTest
  @EnumSource
  void thePageWithItsHistoryReadsAsApproved(Language language) {
    List<Happening> history = new ArrayList<>();
    for (Deed deed : Deed.values()) {
      history.add(LeadCases.line(deed, Optional.of("<!channel> & said ".repeat(150))));
    }
    for (Lead lead : List.of(LeadCases.by(Deed.INFORMED), LeadCases.strange())) {
      LeadPage page = new LeadPage(words(lead, language), history, 1_290);
      SlackLimits.assertKept(page.card(), PEOPLE);
      SlackLimits.assertKept(page.modal(), PEOPLE);
    }
    history.replaceAll(line -> LeadCases.line(line.deed(), Optional.empty()));
    Golden.assertApproved(
        "lead-page_" + language.key(),
        List.of(
            new LeadPage(words(LeadCases.by(Deed.INFORMED), language), history, 1_290).card(),
            new LeadPage(words(LeadCases.by(Deed.WON), language), history.subList(0, 10), 0)
                .card()));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasDoneAndWhatIsAskedReadsAsApproved(Language language) {
    Map<String, Card> cards = new LinkedHashMap<>();
    for (Deed deed : EnumSet.complementOf(EnumSet.of(Deed.SUBMITTED))) {
      cards.put("done " + deed, LeadsAtHand.done(words(LeadCases.by(deed), language)));
    }
    for (Deed deed :
        List.of(Deed.INFORMATION_ASKED, Deed.INFORMED, Deed.CONTESTED, Deed.RESUBMITTED)) {
      cards.put("asked " + deed, LeadPosts.asked(words(LeadCases.by(deed), language)));
    }
    cards.put(
        "imported",
        LeadPosts.imported(
            new LeadsImported(Cases.acme(language), LeadCases.HERY, 8, 319), Texts.in(language)));
    cards.values().forEach(card -> SlackLimits.assertKept(card, PEOPLE));
    Golden.assertApproved("lead-answers_" + language.key(), cards);
  }

  @ParameterizedTest
  @EnumSource
  void whatSomebodyOwesReadsAsApproved(Language language) {
    List<Block> blocks = new ArrayList<>();
    for (Step step : Step.values()) {
      Deed deed =
          switch (step) {
            case INFORM -> Deed.INFORMATION_ASKED;
            case RESUBMIT -> Deed.RECYCLED;
            case SECOND -> Deed.CONTESTED;
            default -> Deed.SUBMITTED;
          };
      LeadOwed owed = new LeadOwed(LeadCases.by(deed), "U0KARIM", step, 700, true);
      blocks.add(
          LeadDuties.block(
              new Duty.OnLead(Cases.acme(language), "U0KARIM", owed), Texts.in(language)));
    }
    Card card = new Card("x", blocks);

    SlackLimits.assertKept(card, PEOPLE);
    Golden.assertApproved("lead-duties_" + language.key(), card);
  }

  @ParameterizedTest
  @EnumSource
  void theWeekOfAnAgentReadsAsApproved(Language language) {
    List<Lead> judged =
        List.of(
            LeadCases.by(Deed.REJECTED), LeadCases.by(Deed.ACCEPTED), LeadCases.by(Deed.RECYCLED));
    Card card =
        AgentPosts.card(
            Cases.acme(language),
            Week.of(2026, 47),
            new AgentWeek(LeadCases.HERY, judged, 2),
            Texts.in(language));

    SlackLimits.assertKept(new Card(card.text(), card.blocks().subList(0, 2)), PEOPLE);
    Golden.assertApproved("lead-agent_" + language.key(), card);
  }

  @ParameterizedTest
  @EnumSource
  void theFormsReadAsApproved(Language language) {
    LeadWords asked = words(LeadCases.by(Deed.INFORMATION_ASKED), language);
    LeadWords contested = words(LeadCases.by(Deed.CONTESTED), language);
    LeadWords strange = words(LeadCases.strange(), language);
    SubmitModal submit =
        new SubmitModal(
            Cases.acme(language),
            Texts.in(language),
            Map.of("company", "Boulanger SA"),
            Optional.of(LeadCases.definition()));
    Map<String, Modal> forms = new LinkedHashMap<>();
    forms.put("submit", submit.form());
    forms.put("again", submit.again(List.of(LeadCases.by(Deed.REJECTED))));
    forms.put("reject", LeadForms.reject(asked));
    forms.put("second", LeadForms.second(contested));
    forms.put("needInformation", LeadForms.needInformation(asked));
    forms.put("inform", LeadForms.inform(asked));
    forms.put("contest", LeadForms.contest(asked));
    forms.put("book", LeadForms.book(asked));
    forms.put("import", importing(language, new Filed(312, 8, true)));
    forms.put(
        "import refused",
        importing(language, new Refused(List.of(new Broken(7, LeadCases.refusal())), 41)));
    forms.put(
        "forget",
        ForgetVerb.modal(
            Cases.acme(language),
            Texts.in(language),
            Optional.of("Boulanger SA"),
            Optional.of("Jeanne Doe")));
    forms.put("filter", list(language).filter(LeadFilter.ALL));

    forms.values().forEach(form -> SlackLimits.assertKept(form, PEOPLE));
    SlackLimits.assertKept(
        LeadImportForm.form(Cases.acme(language), Texts.in(language), List.of()), PEOPLE);
    SlackLimits.assertKept(LeadForms.second(strange), PEOPLE);
    SlackLimits.assertKept(submit.again(List.of(LeadCases.strange())), PEOPLE);
    Golden.assertApproved("lead-forms_" + language.key(), forms);
  }

  @ParameterizedTest
  @EnumSource
  void theListReadsAsApproved(Language language) {
    LeadFilter filter =
        new LeadFilter(
            Optional.of(State.REJECTED),
            Optional.of("U0KARIM"),
            Optional.of("U0HERY"),
            Optional.of(Temperature.HOT));
    List<Lead> two = List.of(LeadCases.by(Deed.REJECTED), LeadCases.forgotten());
    Card card = list(language).card(new LeadLog.LeadPage(filter, two, 1, 8, 18));

    Golden.assertApproved("lead-list_" + language.key(), card);
    List<Block> strange =
        list(language)
            .card(new LeadLog.LeadPage(LeadFilter.ALL, List.of(LeadCases.strange()), 0, 8, 1))
            .blocks();
    SlackLimits.assertKept(new Card("x", strange), PEOPLE);
  }

  private static Modal importing(Language language, LeadImport.Result result) {
    return LeadImportForm.result(Cases.acme(language), Texts.in(language), result);
  }

  private static LeadList list(Language language) {
    return new LeadList(Cases.acme(language), Texts.in(language));
  }

  private static LeadWords words(Lead lead, Language language) {
    return new LeadWords(Cases.acme(language), lead, Texts.in(language));
  }
}
