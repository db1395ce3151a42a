package io.vigie.slack.setup;

import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Texts;
import java.util.Optional;

/** What somebody owes on the way, in one sentence. */
public final class SetupDuties {

  private SetupDuties() {}

  /** The sentence; none for what other parts of Vigie say. */
  public static Optional<String> say(Duty duty, Texts t) {
    Engagement engagement = duty.engagement();
    SetupWords words = new SetupWords(engagement, t);
    if (duty instanceof Duty.ToMakeReady ready) {
      return Optional.of(words.toMakeReady(ready.item(), ready.today()));
    } else if (duty instanceof Duty.ToPassGate pass) {
      return Optional.of(words.toPass(pass.gate()));
    } else if (duty instanceof Duty.ToPublish publish) {
      return Optional.of(words.toPublish(publish.drafts()));
    } else if (duty instanceof Duty.ToAct act) {
      return Optional.of(words.toAct(act.action()));
    }
    return Optional.empty();
  }

  /** The one button that a duty needs most. */
  public static Optional<Block> button(Duty duty, Texts t) {
    SetupWords words = new SetupWords(duty.engagement(), t);
    if (duty instanceof Duty.ToPassGate pass) {
      return Optional.of(words.gateButton(pass.gate()));
    } else if (duty instanceof Duty.ToAct act) {
      return Optional.of(words.doneButton(act.action()));
    }
    return Optional.empty();
  }
}
