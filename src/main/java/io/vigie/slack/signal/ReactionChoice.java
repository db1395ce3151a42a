package io.vigie.slack.signal;

import io.vigie.engagement.Member;
import io.vigie.signal.SignalReaction;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** {@code /signal reaction}: which reaction marks a message as heard, if any. */
@Component
class ReactionChoice {

  private static final Pattern TYPED =
      Pattern.compile("(?i)r[eé]action\\s+(on|off|oui|non|📡|:[a-z0-9_+'-]{1,98}:)");

  private final SignalReaction reactions;

  ReactionChoice(SignalReaction reactions) {
    this.reactions = reactions;
  }

  /** The choice, where the words are one. */
  Optional<Reply> answer(Request request, String words) {
    Matcher typed = TYPED.matcher(words);
    return typed.matches()
        ? Optional.of(choose(request, typed.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private Reply choose(Request request, String typed) {
    Member by = request.member();
    Optional<String> name =
        switch (typed) {
          case "off", "non" -> Optional.empty();
          case "on", "oui", "📡" -> Optional.of(SignalReaction.USUAL);
          default -> Optional.of(typed.substring(1, typed.length() - 1));
        };
    reactions.choose(by, name);
    return Reply.saying(
        name.map(chosen -> request.texts().say("signal.reaction.on", "name", new Markup(chosen)))
            .orElseGet(() -> request.texts().say("signal.reaction.off")));
  }
}
