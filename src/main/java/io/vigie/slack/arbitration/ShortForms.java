package io.vigie.slack.arbitration;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Decisions;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Question.State;
import io.vigie.arbitration.Questions;
import io.vigie.arbitration.Snooze;
import io.vigie.engagement.Act;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms of one or two fields: what is still to be known, until when, why again. */
@Configuration(proxyBeanMethods = false)
class ShortForms {

  static final String ASKED = "asked";
  static final String WORDS = "words";
  static final String UNTIL = "until";
  static final String REASON = "reason";

  @Bean
  Button openNeed(Asked asked) {
    return new Opening(
        QuestionButtons.NEED_INFORMATION,
        Act.DECIDE,
        asked,
        Question::isOpen,
        (request, question) ->
            form(
                "need",
                QuestionButtons.NEED_INFORMATION,
                request,
                question,
                Field.lines(
                        ASKED, request.texts().plain("arbitration.need.asked"), Optional.empty())
                    .hint(
                        request
                            .texts()
                            .plain("arbitration.need.asked_hint", "name", question.name()))
                    .block()));
  }

  @Bean
  Form need(Asked asked, Decisions decisions) {
    return new Sending(
        QuestionButtons.NEED_INFORMATION,
        Act.DECIDE,
        asked,
        Set.of(ASKED),
        (request, question, answers) ->
            done(
                "INFORMATION_ASKED",
                request,
                decisions.needInformation(
                    request.member(), question.id(), answers.text(ASKED).orElse(""))));
  }

  @Bean
  Button openInformation(Asked asked) {
    return new Opening(
        QuestionButtons.INFORM,
        Act.ADD_TO_A_QUESTION,
        asked,
        question -> question.state() == State.NEEDS_INFORMATION,
        (request, question) ->
            form(
                "inform",
                QuestionButtons.INFORM,
                request,
                question,
                Block.words(question.informationAsked().map(Question.Remark::words).orElse("?")),
                Field.lines(
                        WORDS, request.texts().plain("arbitration.inform.words"), Optional.empty())
                    .block()));
  }

  @Bean
  Form inform(Asked asked, Questions questions) {
    return new Sending(
        QuestionButtons.INFORM,
        Act.ADD_TO_A_QUESTION,
        asked,
        Set.of(WORDS),
        (request, question, answers) ->
            done(
                "INFORMATION_GIVEN",
                request,
                questions.inform(request.member(), question.id(), answers.text(WORDS).orElse(""))));
  }

  @Bean
  Button openSnooze(Asked asked) {
    return new Opening(
        QuestionButtons.SNOOZE,
        Act.DECIDE,
        asked,
        Question::isOpen,
        (request, question) ->
            form(
                "snooze",
                QuestionButtons.SNOOZE,
                request,
                question,
                Field.select(
                        UNTIL,
                        request.texts().plain("arbitration.snooze.until"),
                        snoozes(request.texts()),
                        Optional.of(Snooze.ONE_DAY.name()))
                    .block(),
                Block.context(
                    request
                        .texts()
                        .say(
                            "arbitration.snooze.left",
                            "left",
                            Math.max(0, Snooze.MOST - question.snoozes() - 1)))));
  }

  private static Map<String, String> snoozes(Texts t) {
    Map<String, String> snoozes = new LinkedHashMap<>();
    for (Snooze snooze : Snooze.values()) {
      snoozes.put(snooze.name(), t.plain("arbitration.snooze." + snooze));
    }
    return snoozes;
  }

  @Bean
  Form snooze(Asked asked, Decisions decisions) {
    return new Sending(
        QuestionButtons.SNOOZE,
        Act.DECIDE,
        asked,
        Set.of(),
        (request, question, answers) ->
            done(
                "SNOOZED",
                request,
                decisions.snooze(
                    request.member(), question.id(), until(answers.text(UNTIL).orElse("")))));
  }

  private static Snooze until(String chosen) {
    return Arrays.stream(Snooze.values())
        .filter(snooze -> snooze.name().equals(chosen))
        .findFirst()
        .orElse(Snooze.ONE_DAY);
  }

  @Bean
  Button openReopening(Asked asked) {
    return new Opening(
        QuestionButtons.REOPEN,
        Act.DECIDE,
        asked,
        question -> question.state() == State.DECIDED || question.state() == State.PROVISIONAL,
        (request, question) -> reopening(request, question));
  }

  static Modal reopening(Request request, Question question) {
    Texts t = request.texts();
    return form(
        "reopen",
        QuestionButtons.REOPEN,
        request,
        question,
        Block.context(
            t.say(
                "arbitration.reopen.about",
                "answer",
                question.decision().map(Decision::words).orElse(""))),
        Field.lines(REASON, t.plain("arbitration.reopen.reason"), Optional.empty()).block(),
        Field.date(AskModal.DUE, t.plain("arbitration.reopen.due_date"), Optional.empty())
            .hint(t.plain("arbitration.reopen.due_hint"))
            .mayBeEmpty()
            .block());
  }

  @Bean
  Form reopen(Asked asked, Decisions decisions) {
    return new Sending(
        QuestionButtons.REOPEN,
        Act.DECIDE,
        asked,
        Set.of(REASON, AskModal.DUE),
        (request, question, answers) ->
            done(
                "REOPENED",
                request,
                decisions.reopen(
                    request.member(),
                    question.id(),
                    answers.text(REASON).orElse(""),
                    Dates.of(answers, AskModal.DUE))));
  }

  @Bean
  Button openKeeping(Asked asked) {
    return new Opening(
        QuestionButtons.KEEP,
        Act.DECIDE,
        asked,
        question -> question.state() == State.DECIDED,
        (request, question) ->
            form(
                "keep",
                QuestionButtons.KEEP,
                request,
                question,
                Field.date(
                        RulingFields.REVIEW,
                        request.texts().plain("arbitration.keep.review_date"),
                        Optional.empty())
                    .hint(request.texts().plain("arbitration.decide.review_hint"))
                    .mayBeEmpty()
                    .block()));
  }

  @Bean
  Form keep(Asked asked, Decisions decisions) {
    return new Sending(
        QuestionButtons.KEEP,
        Act.DECIDE,
        asked,
        Set.of(RulingFields.REVIEW),
        (request, question, answers) ->
            done(
                "KEPT",
                request,
                decisions.keep(
                    request.member(), question.id(), Dates.of(answers, RulingFields.REVIEW))));
  }

  private static Modal form(
      String key, String id, Request request, Question question, Block... blocks) {
    return Rulings.modal(id, "arbitration." + key, request, question, List.of(blocks));
  }

  /** What was done, in one sentence. */
  static Reply done(String deed, Request request, Question question) {
    return Reply.saying(
        request.texts().say("arbitration.done." + deed, new Deeds(request, question).words()));
  }
}
