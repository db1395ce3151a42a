package io.vigie.slack.digest;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.kpi.Explanations.Effect;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cause of a change, in the words of who knows it, and what follows for baseline and watch. */
@Component
class ExplainForm implements Form {

  static final String ID = "kpi.explain";
  static final String WORDS = "words";
  static final String EFFECT = "effect";

  private static final int LONGEST = 3_000;

  private final AskedChanges changes;

  ExplainForm(AskedChanges changes) {
    this.changes = changes;
  }

  static Modal of(ChangeId id, Member by, String channel, Texts texts) {
    return Modal.of(
        ID,
        Origin.of(Optional.of(by.engagement().id()), channel, id.record()),
        texts.plain("digest.explain.title"),
        texts.plain("form.save"),
        texts.plain("form.cancel"),
        List.of(
            Block.section(texts.say("digest.explain.about", "kpi", id.kpi(), "week", id.week())),
            Field.lines(WORDS, texts.plain("digest.explain.words"), Optional.empty())
                .hint(texts.plain("digest.explain.words_hint"))
                .block(),
            Field.select(
                    EFFECT,
                    texts.plain("digest.explain.effect"),
                    effects(id, by, texts),
                    Optional.of(key(Effect.NONE)))
                .block()));
  }

  /** A new level can only be agreed on where a change lasts, and only by the referent. */
  private static Map<String, String> effects(ChangeId id, Member by, Texts texts) {
    Map<String, String> effects = new LinkedHashMap<>();
    effects.put(key(Effect.NONE), texts.plain("digest.explain.effect.none"));
    effects.put(
        key(Effect.EXCEPTIONAL),
        texts.plain("digest.explain.effect.exceptional", "week", id.week()));
    if (id.lasts() && by.may(Act.REBASE_A_KPI)) {
      effects.put(
          key(Effect.REBASE), texts.plain("digest.explain.effect.rebase", "week", id.began()));
    }
    return effects;
  }

  private static String key(Effect effect) {
    return effect.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Texts texts = request.texts();
    Optional<String> words = answers.text(WORDS);
    if (words.isEmpty()) {
      return new Reply.Mend(Map.of(WORDS, texts.plain("digest.explain.words_missing")));
    } else if (words.get().length() > LONGEST) {
      return new Reply.Mend(Map.of(WORDS, texts.plain("digest.explain.words_long")));
    }
    ChangeId id = changes.find(request.member(), answers.metadata());
    Effect effect = effect(answers);
    changes.answer(request.member(), id, Answer.KNOWN_CAUSE, words, effect);
    return effect == Effect.NONE
        ? new Reply.Done()
        : Reply.saying(
            texts.say(
                "digest.noted." + effect,
                "kpi",
                id.kpi(),
                "week",
                effect == Effect.REBASE ? id.began() : id.week()));
  }

  private static Effect effect(Answers answers) {
    return Arrays.stream(Effect.values())
        .filter(effect -> answers.text(EFFECT).filter(key(effect)::equals).isPresent())
        .findFirst()
        .orElse(Effect.NONE);
  }
}
