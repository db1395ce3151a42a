package io.vigie.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A closer judges the leads of the morning, and on Monday both companies read what came of it. */
class LeadsStoryTest extends BrowserStory {

  @ParameterizedTest
  @CsvSource({
    "en, Wrong person or role, is rejected, is accepted, wrong person 1",
    "fr, Mauvais interlocuteur, est refusé, est accepté, mauvais interlocuteur 1"
  })
  void oneLeadIsAcceptedOneIsRejectedAndTheDigestSaysBoth(
      String language, String reason, String rejected, String accepted, String said) {
    Visitor karim = visitor(language);
    karim.becomes("Karim");
    karim.reads("[data-kind=vigie_lead]", "Vasseur");

    karim.presses("lead.reject");
    karim.picks("reason", "wrong_person");
    karim.sends();
    karim.readsAndCloses(rejected);
    karim.reads("[data-kind=vigie_lead]", reason);
    karim.presses("lead.accept");
    karim.reads(".channel .message.ephemeral", accepted);

    int digests = karim.all("[data-kind=vigie_digest]").size();
    karim.press(".move[data-to=week]");
    karim.until(
        "the digest of Monday", () -> karim.all("[data-kind=vigie_digest]").size() > digests);
    karim.reads("[data-kind=vigie_digest]", said);
    karim.reads("[data-kind=vigie_digest] table tbody tr", "1/2");
    karim.reads("[data-kind=vigie_digest]", "L-1");
  }
}
