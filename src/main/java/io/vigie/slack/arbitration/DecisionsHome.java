package io.vigie.slack.arbitration;

import io.vigie.arbitration.DecisionLog;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Question.State;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.HomeSection;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In App Home: what this person decides, confirms, or is asked for information about. */
@Component
class DecisionsHome implements HomeSection {

  private static final int SHOWN = 8;

  private final DecisionLog log;
  private final Asked asked;

  DecisionsHome(DecisionLog log, Asked asked) {
    this.log = log;
    this.asked = asked;
  }

  @Override
  public int place() {
    return 15;
  }

  @Override
  public List<Block> of(Member member, Texts texts) {
    List<Question> waiting =
        Stream.concat(
                log.open(member.engagement()).stream(),
                log.decided(member.engagement()).stream()
                    .filter(question -> question.state() == State.PROVISIONAL))
            .filter(question -> isFor(member, question))
            .toList();
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(texts.say("arbitration.home.title")));
    waiting.stream().limit(SHOWN).forEach(question -> add(blocks, member, question, texts));
    if (waiting.size() > SHOWN) {
      blocks.add(
          Block.context(texts.say("arbitration.home.more", "count", waiting.size() - SHOWN)));
    }
    return blocks;
  }

  private boolean isFor(Member member, Question question) {
    return question.state() == State.NEEDS_INFORMATION
        ? question.askedBy().equals(member.person())
        : asked.decides(member, question);
  }

  private void add(List<Block> blocks, Member member, Question question, Texts t) {
    QuestionWords words = new QuestionWords(member.engagement(), question, t);
    String sentence =
        words.title()
            + "\n"
            + t.say("arbitration.card.question", "question", question.words())
            + (question.isOpen() ? "\n" + words.whoAndWhen() : "");
    blocks.add(Block.section(sentence));
    QuestionButtons buttons = new QuestionButtons(words);
    blocks.add(
        Block.actions(
            Origin.block(member.engagement().id(), "home/" + question.name()),
            switch (question.state()) {
              case NEEDS_INFORMATION -> buttons.toInform();
              case PROVISIONAL -> buttons.toConfirm();
              default -> buttons.ofThePrompt();
            }));
  }
}
