package io.vigie.slack.playbook;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.playbook.Asking;
import io.vigie.playbook.Play;
import io.vigie.playbook.Playbook;
import io.vigie.playbook.PlaybookAnswer;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The playbook to look up: what is in force, one play, what answers a question. */
@Component
class PlaybookReview implements Form {

  private static final String ID = "playbook.ask";
  private static final String WORDS = "words";
  private static final int LONGEST = 500;
  private static final int TITLES = 20;

  private final Playbook playbook;
  private final Asking asking;

  PlaybookReview(Playbook playbook, Asking asking) {
    this.playbook = playbook;
    this.asking = asking;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.READ;
  }

  Reply list(Request request) {
    Member by = request.member();
    by.require(Act.READ);
    Engagement engagement = by.engagement();
    return new Reply.Whisper(
        PlayCards.list(
            engagement,
            playbook.inForce(engagement),
            playbook.drafts(engagement),
            playbook.gaps(engagement).size(),
            request.texts()));
  }

  Reply one(Request request, int number) {
    return PlayForms.shown(request, playbook.find(request.member(), number));
  }

  Reply gaps(Request request) {
    Member by = request.member();
    by.require(Act.READ);
    return new Reply.Whisper(
        PlayCards.gaps(by.engagement(), playbook.gaps(by.engagement()), request.texts()));
  }

  Reply answer(Request request, String words) {
    return new Reply.Whisper(card(request, words));
  }

  private Card card(Request request, String words) {
    Member by = request.member();
    String asked = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    PlaybookAnswer answer = asking.ask(by, asked);
    return PlayCards.answer(by.engagement(), answer, request.texts());
  }

  /** For who has no commands: a field to ask in, and what there is. */
  Reply asking(Request request) {
    Member by = request.member();
    by.require(Act.READ);
    return new Reply.Open(
        page(by.engagement(), playbook.inForce(by.engagement()), List.of(), request.texts()));
  }

  static Modal page(Engagement engagement, List<Play> inForce, List<Block> answer, Texts t) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Field.line(WORDS, t.plain("playbook.ask.words"), Optional.empty())
            .atMost(LONGEST)
            .hint(t.plain("playbook.ask.words_hint"))
            .block());
    blocks.addAll(answer);
    String titles =
        inForce.stream()
            .limit(TITLES)
            .map(play -> "• " + new PlayWords(engagement, play, t).line())
            .collect(Collectors.joining("\n"));
    blocks.add(
        Block.context(
            inForce.isEmpty()
                ? t.say("playbook.list.title", "count", 0)
                : t.say("playbook.ask.there_is") + "\n" + titles));
    return Modal.of(
        ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), ""),
        t.plain("playbook.ask.name"),
        t.plain("playbook.ask.submit"),
        t.plain("form.close"),
        blocks);
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.READ);
    Optional<String> words = answers.text(WORDS);
    if (words.isEmpty()) {
      return new Reply.Mend(Map.of(WORDS, request.texts().plain("playbook.ask.empty")));
    }
    return new Reply.Turn(
        page(
            by.engagement(),
            playbook.inForce(by.engagement()),
            card(request, words.get()).blocks(),
            request.texts()));
  }
}
