package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question travels from the provider's agent to the client's referent, and into the digest. */
class DecisionStoryTest extends BrowserStory {

  private static final String QUESTION = "Lunch calls, yes or no?";
  private static final String ANSWER = "Yes, from 13:15 on.";
  private static final String WHY = "Nobody picks up before that.";

  @ParameterizedTest
  @CsvSource({"en-GB, Decided", "fr-FR, Tranché"})
  void anAgentAsksTheReferentIsPromptedDecidesAndTheDigestSaysSo(String language, String decided) {
    Visitor visitor = visitor(language);
    visitor.becomes("Lalaina Andria");
    visitor.presses("console.decision");
    visitor.fills("question", QUESTION);
    visitor.sends();
    visitor.readsAndCloses("D-8");
    visitor.reads(".channel [data-kind=vigie_question]", QUESTION);

    visitor.becomes("Claire Martin");
    visitor.goesTo("Vigie");
    movesUntilPrompted(visitor);
    visitor.presses("arbitration.decide", "duty/D-8");
    visitor.reads(".modal", QUESTION);
    visitor.fills("answer", ANSWER);
    visitor.fills("rationale", WHY);
    visitor.sends();
    visitor.readsAndCloses("D-8");

    visitor.goesTo("acme-sud-contact");
    int digests = visitor.all("[data-kind=vigie_digest]").size();
    visitor.reads(".channel [data-kind=vigie_question]", ANSWER);
    visitor.goesOn("week");
    visitor.until("a digest more", () -> visitor.all("[data-kind=vigie_digest]").size() > digests);
    visitor.reads("[data-kind=vigie_digest]", decided);
    visitor.reads("[data-kind=vigie_digest]", ANSWER);
  }

  private static void movesUntilPrompted(Visitor visitor) {
    String prompt = ".block[data-block*='duty/D-8'] button[data-action='arbitration.decide']";
    for (int moves = 0; visitor.all(prompt).isEmpty(); moves++) {
      assertThat(moves).as("appointments until the prompt").isLessThan(20);
      visitor.goesOn("next");
    }
  }
}
