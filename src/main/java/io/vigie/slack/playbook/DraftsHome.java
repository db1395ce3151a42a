package io.vigie.slack.playbook;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.playbook.Play;
import io.vigie.playbook.Playbook;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.HomeSection;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** In App Home: the drafts that wait for this person's word. */
@Component
class DraftsHome implements HomeSection {

  private static final int SHOWN = 5;

  private final Playbook playbook;

  DraftsHome(Playbook playbook) {
    this.playbook = playbook;
  }

  @Override
  public int place() {
    return 17;
  }

  @Override
  public List<Block> of(Member member, Texts texts) {
    List<Play> drafts =
        member.may(Act.PUBLISH_A_PLAY) ? playbook.drafts(member.engagement()) : List.of();
    if (drafts.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(texts.say("playbook.list.drafts", "count", drafts.size())));
    for (Play draft : drafts.stream().limit(SHOWN).toList()) {
      PlayWords words = new PlayWords(member.engagement(), draft, texts);
      blocks.add(
          Block.section(words.line(), words.show())
              .withId(Origin.block(member.engagement().id(), "home/" + draft.name())));
    }
    return blocks;
  }
}
