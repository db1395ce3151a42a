package io.vigie.slack.playbook;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.playbook.Gap;
import io.vigie.playbook.Play;
import io.vigie.playbook.PlayChanged;
import io.vigie.playbook.PlaybookAnswer;
import io.vigie.shared.Mention;
import io.vigie.slack.arbitration.Fitting;
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
import java.util.stream.Collectors;

/** The cards of the playbook. */
final class PlayCards {

  static final String DRAFT = "playbook.draft";
  static final String ASK = "playbook.ask_referent";

  private static final List<Integer> A_LIST = List.of(40, 20, 10, 5);
  private static final List<Integer> GAPS = List.of(8, 5, 3);
  private static final List<Integer> ANSWER = List.of(2_000, 900, 300);
  private static final int DECISION = 300;
  private static final int POST = 900;

  private PlayCards() {}

  /** One play with what this person may do to it. */
  static Card one(Member member, Play play, Texts t) {
    PlayWords words = new PlayWords(member.engagement(), play, t);
    List<Block> blocks = new ArrayList<>(words.whole(2_900));
    List<Block> buttons = buttons(member, words);
    if (!buttons.isEmpty()) {
      blocks.add(
          Block.actions(Origin.block(member.engagement().id(), "play/" + play.name()), buttons));
    }
    return new Card(words.line(), blocks);
  }

  static List<Block> buttons(Member member, PlayWords words) {
    Play play = words.play();
    List<Block> buttons = new ArrayList<>();
    if (play.isDraft() && member.may(Act.PUBLISH_A_PLAY)) {
      buttons.add(words.button("publish").primary());
    }
    boolean writes =
        member.right(Act.REVISE_A_DRAFT) == Right.YES || play.draftedBy().equals(member.person());
    if (play.isDraft() && writes) {
      buttons.add(words.button("revise"));
      buttons.add(words.button("drop"));
    }
    if (play.isInForce() && member.may(Act.DRAFT_A_PLAY)) {
      buttons.add(words.button("replace"));
    }
    return buttons;
  }

  /** What is in force, by kind, and what is proposed. */
  static Card list(
      Engagement engagement, List<Play> inForce, List<Play> drafts, int gaps, Texts t) {
    String title = t.say("playbook.list.title", "count", inForce.size());
    return new Card(
        title,
        Fitting.first(
            A_LIST.stream().map(most -> list(engagement, inForce, drafts, gaps, title, most, t))));
  }

  private static List<Block> list(
      Engagement engagement,
      List<Play> inForce,
      List<Play> drafts,
      int gaps,
      String title,
      int most,
      Texts t) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title));
    lines(engagement, inForce, most, t).forEach(blocks::add);
    if (!drafts.isEmpty()) {
      blocks.add(Block.context(t.say("playbook.list.drafts", "count", drafts.size())));
      lines(engagement, drafts, most, t).forEach(blocks::add);
    }
    if (gaps > 0) {
      blocks.add(Block.context(t.say("playbook.list.gaps", "count", gaps)));
    }
    blocks.add(Block.context(t.say("playbook.list.how")));
    blocks.add(
        Block.actions(
            Origin.block(engagement.id(), "playbook"),
            List.of(
                Block.button(
                    t.plain("playbook.button.draft"), DRAFT, engagement.id().toString()))));
    return blocks;
  }

  private static List<Block> lines(Engagement engagement, List<Play> plays, int most, Texts t) {
    if (plays.isEmpty()) {
      return List.of();
    }
    List<String> lines =
        plays.stream()
            .limit(most)
            .map(play -> "• " + new PlayWords(engagement, play, t).line())
            .collect(Collectors.toCollection(ArrayList::new));
    if (plays.size() > most) {
      lines.add(t.say("playbook.list.more", "count", plays.size() - most));
    }
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += 8) {
      blocks.add(
          Block.section(String.join("\n", lines.subList(from, Math.min(lines.size(), from + 8)))));
    }
    return blocks;
  }

  /** What answers a question; where nothing does, whom to ask. */
  static Card answer(Engagement engagement, PlaybookAnswer answer, Texts t) {
    String title =
        t.say(
            answer.isEmpty() ? "playbook.answer.none" : "playbook.answer.title",
            "asked",
            Words.cut(answer.asked(), 200));
    return new Card(
        title,
        Fitting.first(
            ANSWER.stream().map(longest -> answer(engagement, answer, title, longest, t))));
  }

  private static List<Block> answer(
      Engagement engagement, PlaybookAnswer answer, String title, int longest, Texts t) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title));
    for (Play play : answer.plays()) {
      PlayWords words = new PlayWords(engagement, play, t);
      blocks.add(
          Block.section(t.say("playbook.title", words.named()), words.show())
              .withId(Origin.block(engagement.id(), "answer/" + play.name())));
      blocks.add(Block.words(Words.cut(play.words(), longest)));
    }
    answer.decisions().forEach(question -> blocks.add(decision(question, t)));
    answer.gap().ifPresent(gap -> blocks.add(offers(engagement, gap, t)));
    return blocks;
  }

  private static Block decision(Question question, Texts t) {
    Decision decision = question.decision().orElseThrow();
    return Block.section(
        t.say(
            "playbook.answer.decision",
            "name",
            question.name(),
            "question",
            Words.cut(question.words(), DECISION),
            "answer",
            Words.cut(decision.words(), DECISION),
            "from",
            decision.inForceFrom()));
  }

  private static Block offers(Engagement engagement, Gap gap, Texts t) {
    String id = gap.id().toString();
    return Block.actions(
        Origin.block(engagement.id(), "gap/" + id),
        List.of(
            Block.button(t.plain("playbook.button.ask"), ASK, id).primary(),
            Block.button(t.plain("playbook.button.draft_answer"), DRAFT, id)));
  }

  /** What was asked in vain. */
  static Card gaps(Engagement engagement, List<Gap> gaps, Texts t) {
    String title = t.say("playbook.gaps.title", "count", gaps.size());
    return new Card(
        title, Fitting.first(GAPS.stream().map(most -> gaps(engagement, gaps, title, most, t))));
  }

  private static List<Block> gaps(
      Engagement engagement, List<Gap> gaps, String title, int most, Texts t) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title));
    for (Gap gap : gaps.stream().limit(most).toList()) {
      blocks.add(
          Block.section(
              t.say(
                  "playbook.gaps.line",
                  "asked",
                  gap.words(),
                  "times",
                  gap.times(),
                  "day",
                  gap.askedAt().atZone(engagement.terms().zone()).toLocalDate())));
      blocks.add(offers(engagement, gap, t));
    }
    if (gaps.size() > most) {
      blocks.add(Block.context(t.say("playbook.list.more", "count", gaps.size() - most)));
    }
    return blocks;
  }

  /** To the channel: what holds from now on. */
  static Card published(PlayChanged changed, Texts t) {
    PlayWords words = new PlayWords(changed.engagement(), changed.play(), t);
    Map<String, Object> named = new HashMap<>(words.named());
    named.put("by", new Mention(changed.by().user()));
    named.put("line", new Markup(words.line()));
    String replaces = changed.play().supersedes().isPresent() ? "replaces" : "new";
    String sentence = t.say("playbook.post." + replaces, named);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.section(sentence, words.show())
            .withId(Origin.block(changed.engagement().id(), "play/" + changed.play().name())));
    blocks.add(Block.words(Words.cut(changed.play().words(), POST)));
    if (!changed.closed().isEmpty()) {
      blocks.add(
          Block.context(
              t.say(
                  "playbook.post.closes",
                  "asked",
                  new Markup(
                      changed.closed().stream()
                          .limit(3)
                          .map(
                              gap -> t.say("playbook.quoted", "words", Words.cut(gap.words(), 150)))
                          .collect(Collectors.joining(", "))))));
    }
    return new Card(sentence, blocks);
  }
}
