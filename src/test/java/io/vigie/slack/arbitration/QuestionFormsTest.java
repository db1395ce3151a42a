package io.vigie.slack.arbitration;

import io.vigie.arbitration.Deed;
import io.vigie.arbitration.Happening;
import io.vigie.arbitration.Question;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.Member;
import io.vigie.engagement.Visit;
import io.vigie.shared.Language;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.Strange;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Request;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms about a question, and what is said in its thread, in every state of a question. */
class QuestionFormsTest {

  private static final String[] PEOPLE = {"U0CLAIRE", "U0HERY", "U0DORA", "U0SPONSOR"};

  static Stream<Arguments> everyStateInBothLanguages() {
    return QuestionCardsTest.everyStateInBothLanguages();
  }

  @ParameterizedTest
  @MethodSource("everyStateInBothLanguages")
  void everyFormKeepsSlacksLimits(String name, Language language) {
    Question question = question(name);
    Request request = request(language);
    Stream.of(
            Rulings.decision(request, question, Cases.TODAY),
            Rulings.supersession(request, question, Cases.TODAY),
            Rulings.modal("arbitration.x", "arbitration.decide", request, question, List.of()),
            ShortForms.reopening(request, question),
            WithdrawForm.form(request, question),
            AddForm.form(request, question),
            DefaultForm.form(request, question))
        .forEach(QuestionFormsTest::assertKept);
  }

  private static void assertKept(Modal form) {
    SlackLimits.assertKept(form, PEOPLE);
  }

  @ParameterizedTest
  @MethodSource("everyStateInBothLanguages")
  void whatIsSaidInTheThreadKeepsThemToo(String name, Language language) {
    QuestionWords words =
        new QuestionWords(Cases.acme(language), question(name), request(language).texts());
    for (Deed deed : QuestionPosts.TOLD) {
      Happening happening =
          new Happening(deed, Optional.of(Cases.CLAIRE), Cases.LATER, Optional.of(Strange.NAME));
      SlackLimits.assertKept(QuestionPosts.told(words, happening), PEOPLE);
    }
    SlackLimits.assertKept(Asked.refusal(words), PEOPLE);
  }

  private static Request request(Language language) {
    Member claire = EngagementStory.theReferent(Cases.acme(language));
    return new Request(
        new Visit(claire.person(), Optional.of(claire), Optional.of(language)),
        "C0SHARED",
        "T0ACME",
        language);
  }

  private static Question question(String name) {
    return Objects.requireNonNull(Cases.all().get(name));
  }
}
