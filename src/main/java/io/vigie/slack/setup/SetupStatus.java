package io.vigie.slack.setup;

import io.vigie.engagement.Engagement;
import io.vigie.setup.Phase;
import io.vigie.setup.SetupWeek;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/** Where an engagement stands, for status and App Home. */
public final class SetupStatus {

  private SetupStatus() {}

  /**
   * Phase and readiness, with the buttons that lead on.
   *
   * @param passes whether this person passes gates
   */
  public static List<Block> blocks(
      Engagement engagement, SetupWeek week, boolean passes, String row, Texts t) {
    SetupWords words = new SetupWords(engagement, t);
    String sentence =
        t.say(
            "setup.status.phase",
            "phase",
            words.phase(week.stage(), week.ramp()),
            "since",
            week.stage().since());
    String until =
        engagement
            .terms()
            .endDate()
            .filter(day -> week.stage().phase() != Phase.ENDED)
            .map(day -> " " + t.say("setup.status.until", "day", day))
            .orElse("");
    String readiness = week.readiness().map(words::readiness).orElse("");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(sentence + until + (readiness.isEmpty() ? "" : "\n" + readiness)));
    List<Block> buttons = new ArrayList<>();
    if (passes) {
      week.gate().ifPresent(gate -> buttons.add(words.gateButton(gate)));
    }
    if (!readiness.isEmpty()) {
      buttons.add(words.readinessButton());
    }
    if (passes && week.stage().phase() != Phase.SETUP) {
      boolean isOver = week.stage().phase() == Phase.ENDED;
      buttons.add(isOver ? EndForm.reopenButton(words) : EndForm.endButton(words));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Block.actions(words.row(row), buttons));
    }
    return blocks;
  }
}
