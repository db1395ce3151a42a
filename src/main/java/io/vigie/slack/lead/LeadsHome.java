package io.vigie.slack.lead;

import io.vigie.duties.Duty;
import io.vigie.engagement.Member;
import io.vigie.lead.LeadOwed;
import io.vigie.lead.LeadPrompts;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.HomeSection;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** In App Home: the leads that wait for this person, the longest waiting first. */
@Component
class LeadsHome implements HomeSection {

  private static final int SHOWN = 6;

  private final LeadPrompts prompts;

  LeadsHome(LeadPrompts prompts) {
    this.prompts = prompts;
  }

  @Override
  public int place() {
    return 17;
  }

  @Override
  public List<Block> of(Member member, Texts t) {
    List<LeadOwed> own =
        prompts.owed(member.engagement()).stream()
            .filter(owed -> owed.user().equals(member.person().user()))
            .toList();
    if (own.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    own.stream()
        .limit(SHOWN)
        .map(owed -> new Duty.OnLead(member.engagement(), owed.user(), owed))
        .forEach(duty -> blocks.add(LeadDuties.block(duty, t)));
    if (own.size() > SHOWN) {
      blocks.add(Block.context(t.say("lead.duty.more", "count", own.size() - SHOWN)));
    }
    return blocks;
  }
}
