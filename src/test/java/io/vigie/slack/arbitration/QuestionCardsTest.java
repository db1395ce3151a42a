package io.vigie.slack.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.arbitration.Deed;
import io.vigie.arbitration.Happening;
import io.vigie.arbitration.LookAlike;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.QuestionTemplate;
import io.vigie.arbitration.Rung;
import io.vigie.duties.Duty;
import io.vigie.shared.Language;
import io.vigie.slack.Golden;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class QuestionCardsTest {

  private static final String[] PEOPLE = {"U0CLAIRE", "U0HERY", "U0DORA", "U0SPONSOR"};

  static Stream<Arguments> everyStateInBothLanguages() {
    return Cases.all().keySet().stream()
        .flatMap(
            name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
  }

  @ParameterizedTest
  @MethodSource("everyStateInBothLanguages")
  void theCardReadsAsApprovedAndKeepsSlacksLimits(String name, Language language) {
    Card card = new QuestionCard(words(name, language)).card(Cases.TODAY);

    Golden.assertApproved("question-" + name + "_" + language.key(), card);
    SlackLimits.assertKept(card, PEOPLE);
  }

  @ParameterizedTest
  @MethodSource("everyStateInBothLanguages")
  void thePageWithItsHistoryKeepsSlacksLimits(String name, Language language) {
    String longest = "<!channel> & said ".repeat(200);
    List<Happening> history = new ArrayList<>();
    for (Deed deed : Deed.values()) {
      history.add(
          new Happening(deed, Optional.of(Cases.CLAIRE), Cases.LATER, Optional.of(longest)));
    }
    QuestionPage page = new QuestionPage(words(name, language), history, true, true);

    SlackLimits.assertKept(page.card(Cases.TODAY), PEOPLE);
    SlackLimits.assertKept(page.modal(Cases.TODAY), PEOPLE);
    if (name.equals("decided")) {
      List<Happening> two =
          List.of(
              new Happening(Deed.ASKED, Optional.of(Cases.HERY), Cases.ASKED, Optional.empty()),
              new Happening(
                  Deed.DECIDED, Optional.of(Cases.CLAIRE), Cases.LATER, Optional.of("A range")));
      Golden.assertApproved(
          "question-page_" + language.key(),
          new QuestionPage(words(name, language), two, true, false).card(Cases.TODAY));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFormsReadAsApproved(Language language) {
    Texts t = Texts.in(language);
    AskModal ask =
        new AskModal(
            Cases.acme(language),
            t,
            Map.of("question", "May we say a price?", "due_date", "2026-11-26"),
            true);
    Golden.assertApproved("question-ask-form_" + language.key(), ask.form());
    SlackLimits.assertKept(ask.form(), PEOPLE);
    List<LookAlike> alike =
        List.of(
            new LookAlike(question("decided"), List.of("price")),
            new LookAlike(question("open"), List.of("price")));
    Golden.assertApproved(
        "question-ask-again_" + language.key(), ask.again(List.of(alike.get(0)), List.of(4)));
    SlackLimits.assertKept(
        ask.again(List.of(new LookAlike(question("strange"), List.of())), List.of(4)), PEOPLE);
    Golden.assertApproved(
        "question-templates_" + language.key(),
        TemplatesForm.modal(Cases.acme(language), Template.all(t), Cases.TODAY, t));
    SlackLimits.assertKept(
        TemplatesForm.modal(Cases.acme(language), Template.all(t), Cases.TODAY, t), PEOPLE);
  }

  @ParameterizedTest
  @EnumSource
  void whatSomebodyOwesReadsAsApproved(Language language) {
    Texts t = Texts.in(language);
    List<Block> blocks = new ArrayList<>();
    for (Rung rung : Rung.values()) {
      add(blocks, decide("default-and-deputy", rung, language), t, rung.name());
    }
    add(
        blocks,
        new Duty.ToInform(Cases.acme(language), "U0HERY", question("needs-information")),
        t,
        "i");
    add(
        blocks,
        new Duty.ToConfirm(Cases.acme(language), "U0CLAIRE", question("provisional")),
        t,
        "c");
    add(blocks, new Duty.ToReview(Cases.acme(language), "U0CLAIRE", question("decided")), t, "r");

    Golden.assertApproved("question-duties_" + language.key(), new Card("x", blocks));
    SlackLimits.assertKept(new Card("x", blocks.subList(0, 8)), PEOPLE);
    SlackLimits.assertKept(new Card("x", blocks.subList(8, blocks.size())), PEOPLE);
  }

  private static void add(List<Block> blocks, Duty duty, Texts t, String id) {
    Question question = QuestionDuties.question(duty).orElseThrow();
    blocks.add(Block.section(QuestionDuties.say(duty, question, t)));
    blocks.add(QuestionDuties.buttons(duty, question, t).withId(id));
  }

  private static Duty decide(String name, Rung rung, Language language) {
    String owner = rung == Rung.SPONSOR ? "U0SPONSOR" : "U0DORA";
    return new Duty.ToDecide(Cases.acme(language), owner, question(name), rung);
  }

  @ParameterizedTest
  @EnumSource
  void theListKeepsSlacksLimits(Language language) {
    List<Question> all = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      all.add(question("strange"));
    }
    QuestionList list =
        new QuestionList(Cases.acme(language), all, "<!here>".repeat(20), Texts.in(language));

    // Each line is that of one question: only there do block ids repeat.
    assertThat(new JsonMapper().writeValueAsString(list.page(2).blocks()).length())
        .isLessThan(10_000);
    Golden.assertApproved(
        "question-list_" + language.key(),
        new QuestionList(
                Cases.acme(language),
                List.of(question("open"), question("decided")),
                "",
                Texts.in(language))
            .page(0));
  }

  @ParameterizedTest
  @EnumSource
  void everyTemplateIsAQuestionThatCanBeFiled(QuestionTemplate template) {
    for (Language language : Language.values()) {
      Template filed = new Template(template, Texts.in(language));
      assertThat(filed.question()).hasSizeLessThanOrEqualTo(300).endsWith("?");
      assertThat(filed.title()).hasSizeLessThanOrEqualTo(75);
      assertThat(filed.draft(Cases.TODAY).options())
          .hasSize(template.options())
          .allSatisfy(option -> assertThat(option.words()).hasSizeBetween(5, 150));
    }
  }

  private static QuestionWords words(String name, Language language) {
    return new QuestionWords(Cases.acme(language), question(name), Texts.in(language));
  }

  private static Question question(String name) {
    return Objects.requireNonNull(Cases.all().get(name));
  }
}
