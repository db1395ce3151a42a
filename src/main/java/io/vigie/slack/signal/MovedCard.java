package io.vigie.slack.signal;

import io.vigie.engagement.Engagement;
import io.vigie.signal.SignalGroups.Moved;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was put together or taken apart, with the button that undoes it. */
final class MovedCard {

  private MovedCard() {}

  static Card together(Engagement engagement, WeakSignal signal, Moved moved, Texts t) {
    Map<String, Object> named =
        new HashMap<>(new SignalWords(engagement, moved.group(), t).named());
    named.put("signal", signal.name());
    String key =
        moved.group().surfacedAt().isPresent() ? "signal.together.surfaced" : "signal.together";
    return card(engagement, signal, moved, t.say(key, named), t);
  }

  static Card apart(Engagement engagement, WeakSignal signal, Moved moved, Texts t) {
    String sentence = t.say("signal.apart", "signal", signal.name(), "name", moved.group().name());
    return card(engagement, signal, moved, sentence, t);
  }

  private static Card card(
      Engagement engagement, WeakSignal signal, Moved moved, String sentence, Texts t) {
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.actions(
                Origin.block(engagement.id(), "moved/" + signal.name()),
                List.of(new SignalButtons(t).ungroup(moved.act())))));
  }
}
