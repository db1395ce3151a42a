package io.vigie.slack.setup;

import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.Member;
import io.vigie.engagement.Side;
import io.vigie.playbook.Play.Kind;
import io.vigie.setup.HandBack;
import io.vigie.setup.RampPlan;
import io.vigie.setup.Readiness.Item;
import io.vigie.setup.Succeeded;
import io.vigie.shared.Language;
import io.vigie.slack.Golden;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.arbitration.Cases;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What both companies are shown on the way, in both languages, with ordinary and strange words. */
class SetupCardsTest {

  private static final String[] PEOPLE = {"U0CLAIRE", "U0HERY"};

  @ParameterizedTest
  @EnumSource
  void theCardsReadAsApproved(Language language) {
    Texts t = Texts.in(language);
    Engagement acme = EngagementStory.acme(language);
    Member claire = EngagementStory.theReferent(acme);
    Member hery = EngagementStory.anAgent(acme);
    Ways.words()
        .forEach(
            (name, words) -> {
              card(
                  "setup-readiness" + name,
                  language,
                  SetupCards.readiness(
                      claire, Ways.readiness(words), Optional.of(Ways.gate(acme, words)), t));
              card(
                  "setup-readiness-agent" + name,
                  language,
                  SetupCards.readiness(hery, Ways.readiness(words), Optional.empty(), t));
              card(
                  "setup-gate" + name,
                  language,
                  SetupCards.gate(Ways.gate(acme, words), Optional.empty(), t));
              card(
                  "setup-gate-go" + name,
                  language,
                  SetupCards.gate(
                      Ways.gate(acme, words), Optional.of(Ways.ruling(true, words)), t));
              card(
                  "setup-gate-no-go" + name,
                  language,
                  SetupCards.gate(
                      Ways.gate(acme, words), Optional.of(Ways.ruling(false, words)), t));
              card("setup-agenda" + name, language, SetupCards.agenda(Ways.agenda(acme, words), t));
              card(
                  "setup-end" + name,
                  language,
                  SetupCards.handBack(
                      new HandBack(
                          acme,
                          "U0CLAIRE",
                          words,
                          List.of(Ways.play(Kind.SCRIPT, "Opening", words, true)),
                          List.of(Cases.decided()),
                          List.of(Ways.action(Side.PROVIDER, words, false)),
                          List.of(Ways.gap(words)),
                          Ways.openLeads(!name.isEmpty())),
                      t));
              card(
                  "setup-succeeded" + name,
                  language,
                  SetupCards.succeeded(new Succeeded(acme, 5, name.isEmpty() ? 1 : 0), t));
              card(
                  "setup-action" + name,
                  language,
                  SetupCards.action(
                      new SetupWords(acme, t), Ways.action(Side.PROVIDER, words, false)));
            });
  }

  @ParameterizedTest
  @EnumSource
  void theFormsReadAsApproved(Language language) {
    Texts t = Texts.in(language);
    Engagement acme = EngagementStory.acme(language);
    Member claire = EngagementStory.theReferent(acme);
    Ways.words()
        .forEach(
            (name, words) -> {
              List<Item> items = Ways.readiness(words).items();
              form(
                  "setup-page" + name,
                  language,
                  SetupCards.page(
                      claire, Ways.readiness(words), Optional.of(Ways.gate(acme, words)), t));
              form("setup-item-form" + name, language, ItemForm.item(claire, items.get(4), t));
              form("setup-seen-form" + name, language, ItemForm.item(claire, items.get(0), t));
              form("setup-gate-form" + name, language, GateForm.form(Ways.gate(acme, words), t));
            });
    form("setup-add-form", language, ItemForm.addition(claire, LocalDate.of(2008, 7, 28), t));
    form("setup-end-form", language, EndForm.form(acme, t));
    form("setup-ramp-form", language, RampForm.form(acme, RampPlan.DEFAULT, t));
    form("setup-action-form", language, ActionForm.form(claire, Side.CLIENT, t));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOwedReadsAsApproved(Language language) {
    Engagement acme = EngagementStory.acme(language);
    Texts t = Texts.in(language);
    Ways.words()
        .forEach(
            (name, words) -> {
              List<Duty> duties =
                  List.of(
                      new Duty.ToMakeReady(
                          acme,
                          "U0HERY",
                          Ways.readiness(words).items().get(4),
                          LocalDate.of(2008, 8, 1)),
                      new Duty.ToPassGate(acme, "U0CLAIRE", Ways.gate(acme, words)),
                      new Duty.ToPublish(
                          acme,
                          "U0CLAIRE",
                          List.of(Ways.play(Kind.SCRIPT, "Opening", words, false))),
                      new Duty.ToAct(acme, "U0HERY", Ways.action(Side.PROVIDER, words, false)));
              List<String> said =
                  duties.stream().flatMap(duty -> SetupDuties.say(duty, t).stream()).toList();
              Golden.assertApproved("setup-duties" + name + "_" + language.key(), said);
            });
  }

  private static void card(String name, Language language, Card card) {
    Golden.assertApproved(name + "_" + language.key(), card);
    SlackLimits.assertKept(card, PEOPLE);
  }

  private static void form(String name, Language language, Modal form) {
    Golden.assertApproved(name + "_" + language.key(), form);
    SlackLimits.assertKept(form, PEOPLE);
  }
}
