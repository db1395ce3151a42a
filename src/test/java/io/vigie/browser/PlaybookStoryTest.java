package io.vigie.browser;

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
    claire.press(".modal button[data-action='playbook.publish']");
    claire.reads(
        ".channel .message",
        language.equals("fr") ? "En vigueur dès maintenant : P-" : "In force from now on: P-");
    claire.press(".modal .dialog-foot .button");
    claire.seesNoMore(".modal");

    claire.types("/vigie playbook " + asked);
    claire.reads(".message.ephemeral", answered);
    claire.reads(".message.ephemeral", words);

    claire.press(".channel-head .canvas-tab");
    claire.reads(".modal", words);
  }
}
