package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.signal.Contradictions;
import io.vigie.signal.SignalLog;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.HomeSection;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** In the referent's App Home: what the field says, and what waits to be looked at. */
@Component
class SignalsHome implements HomeSection {

  private static final int SHOWN = 5;

  private final SignalLog log;
  private final Contradictions contradictions;

  SignalsHome(SignalLog log, Contradictions contradictions) {
    this.log = log;
    this.contradictions = contradictions;
  }

  @Override
  public int place() {
    return 25;
  }

  @Override
  public List<Block> of(Member member, Texts texts) {
    if (!member.may(Act.TRIAGE_SIGNALS)) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    contradictions
        .proposed(member.engagement())
        .forEach(proposed -> blocks.addAll(GroupCard.reopen(proposed, texts).blocks()));
    int waiting = log.countWaiting(member.engagement());
    if (waiting > 0) {
      blocks.add(Block.section(texts.say("signal.home.title", "count", waiting)));
      log.waiting(member.engagement(), 0, SHOWN)
          .forEach(group -> blocks.addAll(SignalList.of(member, group, "home", texts)));
    }
    if (waiting > SHOWN) {
      blocks.add(Block.context(texts.say("signal.home.more", "count", waiting - SHOWN)));
    }
    return blocks;
  }
}
