package io.vigie.slack;

import io.vigie.shared.Language;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Texts;

/** A card as the last page of a form, where there is no message to answer with. */
final class Pages {

  private Pages() {}

  static Modal of(Card card, String metadata, Language language) {
    Texts texts = Texts.in(language);
    return Modal.of(
        "page",
        metadata,
        "Vigie",
        "",
        texts.plain("form.close"),
        card.plainer().isEmpty() ? card.blocks() : card.plainer());
  }
}
