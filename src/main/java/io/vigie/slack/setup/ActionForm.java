package io.vigie.slack.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Member;
import io.vigie.engagement.Side;
import io.vigie.setup.Action;
import io.vigie.setup.Actions;
import io.vigie.setup.DayIsPast;
import io.vigie.setup.OwnSideOnly;
import io.vigie.setup.WordsMissing;
import io.vigie.setup.WordsTooLong;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Ids;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Pressed;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Sent;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one company does next: taken at the meeting, done when it is done. */
@Configuration(proxyBeanMethods = false)
class ActionForm {

  static final String WORDS = "words";
  static final String OWNER = "owner";
  static final String DUE = "due_date";

  /** The side of whoever presses. */
  private static final String OWN = "own";

  private static final Map<Class<? extends Refusal>, String> FIELDS =
      Map.of(WordsMissing.class, WORDS, WordsTooLong.class, WORDS, DayIsPast.class, DUE);

  @Bean
  Button openWeeklyAction() {
    return new Pressed(
        SetupWords.TAKE,
        Act.TAKE_AN_ACTION,
        (request, value) -> {
          Side side = value.equals(OWN) ? request.member().side().orElse(Side.CLIENT) : side(value);
          requireOwn(request.member(), side);
          return new Reply.Open(form(request.member(), side, request.texts()));
        });
  }

  private static Side side(String name) {
    return name.equals(Side.PROVIDER.name()) ? Side.PROVIDER : Side.CLIENT;
  }

  private static void requireOwn(Member by, Side side) {
    if (by.right(Act.TAKE_AN_ACTION) != Right.YES && !by.side().equals(Optional.of(side))) {
      throw new OwnSideOnly();
    }
  }

  static Modal form(Member by, Side side, Texts t) {
    SetupWords words = new SetupWords(by.engagement(), t);
    Optional<String> owner =
        by.side().equals(Optional.of(side)) ? Optional.of(by.person().user()) : Optional.empty();
    List<Block> blocks =
        List.of(
            Block.section(t.say("setup.form.action_of", "company", words.company(side))),
            Field.line(WORDS, t.plain("setup.form.action"), Optional.empty())
                .atMost(300)
                .hint(t.plain("setup.form.action_hint"))
                .block(),
            Field.person(OWNER, t.plain("setup.form.owner"), owner).block(),
            Field.date(DUE, t.plain("setup.form.due"), Optional.empty()).block());
    return Modal.of(
        SetupWords.TAKE,
        Origin.of(Optional.of(by.engagement().id()), by.engagement().channel(), side.name()),
        t.plain("setup.action.name"),
        t.plain("form.save"),
        t.plain("form.cancel"),
        blocks);
  }

  @Bean
  Form sendWeeklyAction(Actions actions) {
    return new Sent(
        SetupWords.TAKE,
        Act.TAKE_AN_ACTION,
        FIELDS,
        (request, answers) -> taken(request, answers, actions));
  }

  private static Reply taken(Request request, Answers answers, Actions actions) {
    Member by = request.member();
    requireOwn(by, side(answers.metadata()));
    Optional<String> owner = answers.text(OWNER);
    if (owner.isEmpty() || answers.date(DUE).isEmpty()) {
      String field = owner.isEmpty() ? OWNER : DUE;
      return new Reply.Mend(Map.of(field, request.texts().plain("setup.mend.required")));
    }
    actions.take(
        by,
        side(answers.metadata()),
        answers.text(WORDS).orElse(""),
        owner.get(),
        answers.date(DUE).orElseThrow());
    return new Reply.Done();
  }

  @Bean
  Button finishWeeklyAction(Actions actions) {
    return new Pressed(
        SetupWords.DONE,
        Act.TAKE_AN_ACTION,
        (request, value) -> {
          Action done = actions.done(request.member(), Ids.read(value));
          SetupWords words = new SetupWords(request.member().engagement(), request.texts());
          return Reply.saying(words.action(done));
        });
  }
}
