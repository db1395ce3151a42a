package io.vigie.slack.engagement;

import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code /vigie help}: what this person can do here, and nothing else. */
@Component
class HelpVerb implements Verb {

  private final ObjectProvider<Verb> verbs;

  HelpVerb(ObjectProvider<Verb> verbs) {
    this.verbs = verbs;
  }

  @Override
  public List<String> names() {
    return List.of("help", "aide", "?");
  }

  @Override
  public List<Help> help() {
    return List.of();
  }

  @Override
  public Reply answer(Request request, String words) {
    List<Help> lines = verbs.orderedStream().flatMap(verb -> verb.help().stream()).toList();
    return new Reply.Whisper(HelpCard.of(request.texts(), request.visit().member(), lines));
  }
}
