package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagements;
import io.vigie.shared.Language;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Verb;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /vigie language fr}: the language in which one is answered. */
@Component
class LanguageVerb implements Verb {

  private final Engagements engagements;

  LanguageVerb(Engagements engagements) {
    this.engagements = engagements;
  }

  @Override
  public List<String> names() {
    return List.of("language", "langue");
  }

  @Override
  public List<Help> help() {
    return List.of(new Help("language", Act.READ));
  }

  @Override
  public Reply answer(Request request, String words) {
    Language language = Language.of(words).orElseThrow(() -> new LanguageUnknown(words));
    engagements.speak(request.person(), language);
    return new Reply.Whisper(spoken(language));
  }

  static Card spoken(Language language) {
    return Card.saying(Texts.in(language).say("engagement.language.done"));
  }
}
