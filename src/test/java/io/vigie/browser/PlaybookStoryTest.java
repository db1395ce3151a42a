package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody asks the playbook, meets a gap, files the answer, and finds it there later. */
class PlaybookStoryTest extends BrowserStory {

  @ParameterizedTest
  @CsvSource({
    "en, Who signs in a small company?, Who signs the order in a small company, The manager signs.,"
        + " noted as a gap, What the playbook says",
    "fr, Qui signe dans une petite entreprise ?, Qui signe dans une petite entreprise, Le gérant"
        + " signe., lacune est notée, Ce que dit le playbook"
  })
  void aGapIsMetFiledAndAnsweredLater(
      String language, String asked, String title, String words, String gap, String answered) {
    Visitor claire = visitor(language);
    claire.types("/vigie playbook " + asked);
    claire.reads(".message.ephemeral", gap);

    claire.presses("playbook.draft");
    claire.picks("kind", "definition");
    claire.fills("title", title);
    claire.fills("words", words);
    claire.sends();
    claire.reads(".modal", words);
    publishTheDraft(claire, language, play(claire));

    claire.types("/vigie playbook " + asked);
    claire.reads(".message.ephemeral", answered);
    claire.reads(".message.ephemeral", words);
  }

  /** The name of the play that the form has just made, such as P-4. */
  private static String play(Visitor claire) {
    Matcher name = Pattern.compile("P-\\d+").matcher(claire.text(".modal"));
    assertThat(name.find()).isTrue();
    claire.readsAndCloses(name.group());
    return name.group();
  }

  private static void publishTheDraft(Visitor claire, String language, String play) {
    claire.types("/vigie playbook " + play);
    claire.reads(".message.ephemeral", play);
    claire.presses("playbook.publish");
    claire.reads(
        ".channel .message:not(.ephemeral)",
        language.equals("fr") ? "En vigueur dès maintenant" : "In force from now on");
    claire.reads(".channel .message:not(.ephemeral)", play);
  }
}
