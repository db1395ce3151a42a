package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who never saw Vigie sets an engagement up and reads its first digest. */
class NewcomerStoryTest extends BrowserStory {

  @ParameterizedTest
  @CsvSource({"en, Weekly digest, Dials", "fr, Bilan de la semaine, Appels passés"})
  void aNewcomerSetsAnEngagementUpEntersFiguresAndReadsTheDigestOnMonday(
      String language, String title, String dials) {
    Visitor newcomer = visitor(language);
    assertThat(newcomer.script("return document.documentElement.lang")).isEqualTo(language);
    newcomer.goesTo(emptyChannelOf(newcomer));

    newcomer.types("/vigie setup");
    newcomer.fills("client_name", "Nordlys");
    newcomer.fills("provider_name", "Appel d’Air");
    newcomer.picks("language", language);
    newcomer.sends();
    newcomer.seesNoMore(".modal");
    newcomer.reads(".channel .message", "Nordlys");

    newcomer.types("/kpi");
    newcomer.fills("dials", "220");
    newcomer.fills("meetings_booked", "12");
    newcomer.sends();
    newcomer.readsAndCloses("220");

    movesUntilTheDigestIsThere(newcomer);
    newcomer.reads("[data-kind=vigie_digest] .block-header", title);
    newcomer.reads("[data-kind=vigie_digest] .block-header", "Nordlys");
    newcomer.reads("[data-kind=vigie_digest] table tbody tr", dials);
    newcomer.reads("[data-kind=vigie_digest] table tbody tr", "220");
  }

  private static String emptyChannelOf(Visitor visitor) {
    return visitor.all(".place").stream()
        .filter(place -> place.getDomAttribute("title") != null)
        .map(place -> place.getText().lines().findFirst().orElseThrow())
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  private static void movesUntilTheDigestIsThere(Visitor visitor) {
    for (int moves = 0; visitor.all("[data-kind=vigie_digest]").isEmpty(); moves++) {
      assertThat(moves).as("appointments until Monday's digest").isLessThan(30);
      visitor.goesOn("next");
    }
  }
}
