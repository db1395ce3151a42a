package io.vigie.slack.arbitration;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Engagement;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions one below the other, a page at a time.
 *
 * @param searched the words that were looked for; empty for the whole log
 */
record QuestionList(Engagement engagement, List<Question> all, String searched, Texts texts) {

  static final String PREVIOUS = "arbitration.previous";
  static final String NEXT = "arbitration.next";

  private static final int A_PAGE = 8;
  private static final int ANSWER = 200;

  /** The page of that number from 0, or the last one. */
  Card page(int wanted) {
    int page = Math.max(0, Math.min(wanted, pages() - 1));
    List<Question> shown = all.subList(page * A_PAGE, Math.min(all.size(), (page + 1) * A_PAGE));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title()));
    boolean begun = false;
    boolean decided = false;
    for (Question question : shown) {
      if (searched.isEmpty() && question.isOpen() && !begun) {
        blocks.add(Block.context(texts.say("arbitration.list.open")));
        begun = true;
      } else if (searched.isEmpty() && !question.isOpen() && !decided) {
        blocks.add(Block.context(texts.say("arbitration.list.decided")));
        decided = true;
      }
      blocks.add(line(question));
    }
    turns(page).ifPresent(blocks::add);
    return new Card(text(), blocks);
  }

  private String title() {
    return searched.isEmpty()
        ? texts.say("arbitration.list.title")
        : texts.say("arbitration.search.title", "words", searched);
  }

  private String text() {
    return searched.isEmpty()
        ? texts.say("arbitration.list.text", "open", all.stream().filter(Question::isOpen).count())
        : title();
  }

  private Block line(Question question) {
    QuestionWords words = new QuestionWords(engagement, question, texts);
    String sentence =
        texts.say("arbitration.list.question", words.named()) + "\n" + whereItStands(words);
    return Block.section(sentence, new QuestionButtons(words).show())
        .withId(Origin.block(engagement.id(), "list/" + question.name()));
  }

  private String whereItStands(QuestionWords words) {
    Question question = words.question();
    String state = texts.say("arbitration.list.state", "state", new Markup(words.state()));
    if (question.isOpen()) {
      return texts.say("arbitration.list.due", words.named()) + " · " + state;
    }
    return question
        .decision()
        .map(decision -> answer(words, decision) + " · " + state)
        .orElse(state);
  }

  private String answer(QuestionWords words, Decision decision) {
    Map<String, Object> named = new HashMap<>(words.named());
    named.put("answer", Words.cut(decision.words(), ANSWER));
    named.put("from", decision.inForceFrom());
    return texts.say("arbitration.list.answer", named);
  }

  private int pages() {
    return Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
  }

  private Optional<Block> turns(int page) {
    List<Block> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(turn("arbitration.button.previous", PREVIOUS, page - 1));
    }
    if (page < pages() - 1) {
      turns.add(turn("arbitration.button.next", NEXT, page + 1));
    }
    return turns.isEmpty()
        ? Optional.empty()
        : Optional.of(Block.actions(Origin.block(engagement.id(), "list"), turns));
  }

  /** The button carries the page and the words that were looked for. */
  private Block turn(String label, String action, int to) {
    return Block.button(
        texts.plain(label, "page", to + 1, "pages", pages()), action, to + " " + searched);
  }
}
