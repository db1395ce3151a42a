package io.vigie.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A third one hears what two heard before: it surfaces, becomes a question, and is decided. */
class SignalSurfacesTest extends BrowserStory {

  private static final String GROUP = "[data-kind=vigie_signal_group]";
  private static final String QUESTION = "[data-kind=vigie_question]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The competitor is cheaper per employee | 3 reports by 3 people \
             | Do we match that price, or defend ours? | Decided
          fr | Le concurrent est moins cher par salarié | 3 remontées de 3 personnes \
             | Faut-il baisser nos prix, ou les défendre ? | Tranché
          """)
  void aThirdReportSurfacesBecomesAQuestionAndIsDecided(
      String language, String heard, String count, String question, String decided) {
    Visitor claire = visitor(language);
    claire.types("/signal " + heard);
    claire.reads(".channel .message", "S-9");
    claire.until("what it looks like", () -> !claire.all("[data-action='signal.same']").isEmpty());
    claire.presses("signal.same");
    claire.reads(GROUP, count);

    claire.presses("signal.question");
    claire.fills("question", question);
    claire.sends();
    claire.readsAndCloses("D-8");
    claire.reads(QUESTION, question);
    claire.presses("arbitration.decide", "D-8");
    claire.fills("answer", "We defend ours.");
    claire.fills("rationale", "A lower price would not be believed.");
    claire.sends();
    claire.readsAndCloses("D-8");
    claire.reads(QUESTION, decided);
    claire.reads(GROUP, "D-8");
  }
}
