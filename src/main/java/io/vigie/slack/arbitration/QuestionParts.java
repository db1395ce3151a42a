package io.vigie.slack.arbitration;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Question.Remark;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of which a question's card and its page are made, top to bottom: what is asked, what is
 * answered, what there is to choose from, who decides by when.
 *
 * @param longest how much of one person's words is shown
 */
record QuestionParts(QuestionWords words, int longest) {

  private static final int OPTIONS_TOGETHER = 5;

  List<Block> all(LocalDate today) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(words.title() + "\n" + asked()));
    question().context().ifPresent(context -> blocks.add(paragraph(context)));
    blocks.addAll(answer());
    blocks.addAll(openAgain());
    blocks.addAll(options());
    question()
        .criteria()
        .ifPresent(
            criteria -> blocks.add(Block.section(said("arbitration.card.criteria", criteria))));
    blocks.addAll(information());
    if (question().isOpen()) {
      blocks.add(Block.section(String.join("\n", whileOpen(today))));
    }
    links().ifPresent(blocks::add);
    blocks.add(Block.context(String.join(" · ", smallPrint())));
    return blocks;
  }

  private String asked() {
    return t().say("arbitration.card.question", "question", question().words());
  }

  /** Other people's words, at length, in a block that knows no markup. */
  private Block paragraph(String said) {
    return Block.words(Words.plain(said, longest));
  }

  private List<Block> answer() {
    return question()
        .decision()
        .map(
            decision ->
                List.of(Block.section(answered(decision)), Block.context(words.inForce(decision))))
        .orElse(List.of());
  }

  private String answered(Decision decision) {
    String key =
        question().reopened().isPresent()
            ? "arbitration.card.old_answer"
            : "arbitration.card.answer";
    String answer = said(key, decision.words());
    return decision.rationale().isBlank()
        ? answer
        : answer + "\n" + said("arbitration.card.rationale", decision.rationale());
  }

  private List<Block> openAgain() {
    return question().reopened().filter(why -> !why.words().isBlank()).stream()
        .map(why -> Block.section(said("arbitration.card.reopened", why.words())))
        .toList();
  }

  /** In two blocks where one would be too long. */
  private List<Block> options() {
    List<String> lines = words.options(longest);
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += OPTIONS_TOGETHER) {
      List<String> some = lines.subList(from, Math.min(from + OPTIONS_TOGETHER, lines.size()));
      String title = from == 0 ? t().say("arbitration.card.options") + "\n" : "";
      blocks.add(Block.section(title + String.join("\n", some)));
    }
    return blocks;
  }

  private List<Block> information() {
    return question().informationAsked().filter(asked -> question().isOpen()).stream()
        .map(asked -> Block.section(wanted(asked)))
        .toList();
  }

  private String wanted(Remark asked) {
    return t().say(
                "arbitration.card.information",
                "decider",
                new Mention(asked.by().user()),
                "words",
                Words.cut(asked.words(), longest))
        + "\n"
        + t().say(
                "arbitration.card.information_waits",
                "asker",
                new Mention(question().askedBy().user()));
  }

  private List<String> whileOpen(LocalDate today) {
    String late = words.late(today).map(days -> " " + days).orElse("");
    return Stream.of(
            Optional.of(words.whoAndWhen() + late), words.blocks(longest), words.onSilence(longest))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Block> links() {
    return words.links().map(Block::section);
  }

  private List<String> smallPrint() {
    List<String> facts = new ArrayList<>();
    facts.add(words.asked());
    words.putOff().ifPresent(facts::add);
    question().withdrawn().ifPresent(why -> facts.add(withdrawn(why)));
    question().supersedes().ifPresent(old -> facts.add(other("arbitration.card.supersedes", old)));
    question()
        .supersededBy()
        .ifPresent(next -> facts.add(other("arbitration.card.superseded_by", next)));
    return facts;
  }

  private String withdrawn(Remark why) {
    return why.words().isBlank()
        ? words.by("arbitration.card.withdrawn", why.by(), why.at())
        : t().say(
                "arbitration.card.withdrawn_because",
                "by",
                new Mention(why.by().user()),
                "day",
                words.day(why.at()),
                "words",
                why.words());
  }

  private String other(String key, int number) {
    return t().say(key, "name", "D-" + number);
  }

  private String said(String key, String somebodys) {
    return t().say(key, "words", Words.cut(somebodys, longest));
  }

  private Question question() {
    return words.question();
  }

  private Texts t() {
    return words.texts();
  }
}
