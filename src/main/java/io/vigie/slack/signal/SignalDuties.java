package io.vigie.slack.signal;

import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.HashMap;
import java.util.Map;

/** What waits to be looked at, in a sentence, and a button to the list. */
public final class SignalDuties {

  private SignalDuties() {}

  /** The duty in a sentence. */
  public static String say(Duty.ToTriage duty, Texts t) {
    SignalWords words = new SignalWords(duty.engagement(), duty.oldest(), t);
    Map<String, Object> named = new HashMap<>(words.named());
    named.put("client", duty.engagement().terms().clientName());
    named.put("provider", duty.engagement().terms().providerName());
    named.put("waiting", duty.count());
    named.put("day", words.day(duty.oldest().first().reportedAt()));
    return t.say("signal.duty", named);
  }

  /** The sentence with the button that shows them all and what may be done. */
  public static Block block(Duty.ToTriage duty, Texts t) {
    Engagement engagement = duty.engagement();
    Block list =
        Block.button(t.plain("console.signals"), "console.signals", engagement.id().toString());
    return Block.section(say(duty, t), list).withId(Origin.block(engagement.id(), "duty/signals"));
  }
}
