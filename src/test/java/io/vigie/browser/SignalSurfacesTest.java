package io.vigie.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A third one hears what two heard before: it surfaces, becomes a question, and is decided. */
class SignalSurfacesTest extends BrowserStory {

  private static final String GROUP = "[data-kind=vigie_signal_group]";
  private static final String QUESTION = "[data-kind=vigie_question]";

  @ParameterizedTest
  @CsvSource({
    "en, The competitor is cheaper per employee, 3 reports by 3 people, Decided",
    "fr, Le concurrent est moins cher par salarié, 3 remontées de 3 personnes, Tranché"
  })
  void aThirdReportSurfacesBecomesAQuestionAndIsDecided(
      String language, String heard, String count, String decided) {
    Visitor claire = visitor(language);
    claire.types("/signal " + heard);
    claire.reads(".channel .message", "S-9");
    claire.until("what it looks like", () -> !claire.all("[data-action='signal.same']").isEmpty());
    claire.presses("signal.same");
    claire.reads(GROUP, count);

    claire.presses("signal.question");
    claire.fills("question", heard + "?");
    claire.sends();
    claire.readsAndCloses("D-1");
    claire.reads(QUESTION, "D-1");
    claire.presses("arbitration.decide");
    claire.fills("answer", "20");
    claire.fills("rationale", "So.");
    claire.sends();
    claire.readsAndCloses("D-1");
    claire.reads(QUESTION, decided);
    claire.reads(GROUP, "D-1");
  }
}
