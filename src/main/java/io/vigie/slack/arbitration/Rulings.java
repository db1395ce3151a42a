package io.vigie.slack.arbitration;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Decisions;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Question.State;
import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers: to an open question, instead of a provisional answer, in place of an old one. */
@Configuration(proxyBeanMethods = false)
class Rulings {

  static final String DECIDE = "arbitration.decide";
  static final String SUPERSEDE = "arbitration.supersede";

  private static final Set<String> FIELDS =
      Set.of(RulingFields.ANSWER, RulingFields.RATIONALE, RulingFields.REVIEW);

  @Bean
  Button openDecision(Asked asked) {
    return new Opening(
        QuestionButtons.DECIDE,
        Act.DECIDE,
        asked,
        question -> question.isOpen() || question.state() == State.PROVISIONAL,
        (request, question) ->
            decision(request, question, asked.today(request.member().engagement())));
  }

  static Modal decision(Request request, Question question, LocalDate today) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(head(request, question));
    blocks.addAll(new RulingFields(request.texts(), question).blocks(today));
    return modal(DECIDE, "arbitration.decide", request, question, blocks);
  }

  @Bean
  Form decide(Asked asked, Decisions decisions) {
    return new Sending(
        DECIDE,
        Act.DECIDE,
        asked,
        FIELDS,
        (request, question, answers) -> decided(request, question, answers, decisions));
  }

  private static Reply decided(
      Request request, Question question, Answers answers, Decisions decisions) {
    Member by = request.member();
    Texts t = request.texts();
    RulingFields fields = new RulingFields(t, question);
    Map<String, String> mend = fields.mend(answers);
    if (!mend.isEmpty()) {
      return new Reply.Mend(mend);
    }
    if (question.state() == State.PROVISIONAL) {
      decisions.reopen(
          by, question.id(), answers.text(RulingFields.RATIONALE).orElse(""), Optional.empty());
    }
    Question after = decisions.decide(by, question.id(), fields.ruling(answers));
    Decision decision = after.decision().orElseThrow();
    return Reply.saying(
        t.say(
                "arbitration.decide.done",
                "name",
                after.name(),
                "from",
                decision.inForceFrom(),
                "answer",
                decision.words())
            + "\n"
            + t.say("arbitration.decide.shown_in_channel"));
  }

  @Bean
  Button openSupersession(Asked asked) {
    return new Opening(
        QuestionButtons.SUPERSEDE,
        Act.DECIDE,
        asked,
        question -> question.state() == State.DECIDED,
        (request, question) ->
            supersession(request, question, asked.today(request.member().engagement())));
  }

  static Modal supersession(Request request, Question question, LocalDate today) {
    Texts t = request.texts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(head(request, question));
    blocks.add(Block.context(t.say("arbitration.supersede.about", "name", question.name())));
    blocks.addAll(new RulingFields(t, question).blocks(today));
    blocks.add(
        Field.lines(ShortForms.REASON, t.plain("arbitration.supersede.reason"), Optional.empty())
            .block());
    return modal(SUPERSEDE, "arbitration.supersede", request, question, blocks);
  }

  @Bean
  Form supersede(Asked asked, Decisions decisions) {
    return new Sending(
        SUPERSEDE,
        Act.DECIDE,
        asked,
        Set.of(RulingFields.ANSWER, RulingFields.RATIONALE, RulingFields.REVIEW, ShortForms.REASON),
        (request, question, answers) -> superseded(request, question, answers, decisions));
  }

  private static Reply superseded(
      Request request, Question question, Answers answers, Decisions decisions) {
    Member by = request.member();
    Texts t = request.texts();
    RulingFields fields = new RulingFields(t, question);
    Map<String, String> mend = fields.mend(answers);
    if (!mend.isEmpty()) {
      return new Reply.Mend(mend);
    }
    Question next =
        decisions.supersede(
            by, question.id(), fields.ruling(answers), answers.text(ShortForms.REASON).orElse(""));
    return Reply.saying(
        t.say(
            "arbitration.supersede.done",
            "name",
            question.name(),
            "new_name",
            next.name(),
            "answer",
            next.decision().map(Decision::words).orElse("")));
  }

  private static Block head(Request request, Question question) {
    return Block.section(
        request
            .texts()
            .say(
                "arbitration.list.question",
                "name",
                question.name(),
                "question",
                question.words()));
  }

  /** A form about a question, which carries the question's id. */
  static Modal modal(
      String id, String key, Request request, Question question, List<Block> blocks) {
    return Modal.of(
        id,
        Origin.of(
            Optional.of(question.engagement()),
            request.member().engagement().channel(),
            question.id().toString()),
        request.texts().plain(key + ".title", "name", question.name()),
        request.texts().plain(key + ".submit"),
        request.texts().plain("form.cancel"),
        blocks);
  }
}
