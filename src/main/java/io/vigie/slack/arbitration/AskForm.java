package io.vigie.slack.arbitration;

import io.vigie.arbitration.DecisionLog;
import io.vigie.arbitration.Draft;
import io.vigie.arbitration.LookAlike;
import io.vigie.arbitration.Option;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Questions;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks: shows what was asked and decided before in much the same words, then files the question.
 */
@Component
public class AskForm implements Form {

  private static final int WORKING_DAYS = 5;
  private static final int LONGEST_OPTION = 150;
  private static final Set<String> FIELDS =
      Set.of(
          AskModal.QUESTION,
          AskModal.OPTIONS,
          AskModal.DUE,
          AskModal.DEFAULT_OPTION,
          AskModal.DEFAULT_DATE);

  private final Questions questions;
  private final DecisionLog log;
  private final Asked asked;

  AskForm(Questions questions, DecisionLog log, Asked asked) {
    this.questions = questions;
    this.log = log;
    this.asked = asked;
  }

  @Override
  public String id() {
    return AskModal.ID;
  }

  @Override
  public Act act() {
    return Act.ASK_A_QUESTION;
  }

  /** The form, with these words as the question. */
  public Reply open(Request request, String question) {
    if (question.length() <= AskModal.LONGEST_QUESTION) {
      return new Reply.Open(modal(request, Map.of(AskModal.QUESTION, question)).form());
    }
    AskModal modal = modal(request, Map.of(AskModal.CONTEXT, question));
    return new Reply.Open(modal.form(request.texts().say("arbitration.ask.more_words")));
  }

  /** The form, begun with a question that follows from something else, and with what led to it. */
  public Reply open(Request request, String question, String context) {
    return new Reply.Open(
        modal(request, Map.of(AskModal.QUESTION, question, AskModal.CONTEXT, context)).form());
  }

  /** The form, with the quote of a message, who wrote it, and where it stands. */
  Reply openAt(Request request, Quoted message) {
    Texts t = request.texts();
    Map<String, String> typed = new LinkedHashMap<>();
    if (!message.text().isBlank()) {
      typed.put(AskModal.CONTEXT, t.plain("arbitration.ask.quote", "words", message.text()));
    }
    message.link().ifPresent(link -> typed.put(AskModal.LINKS, link));
    AskModal modal = modal(request, typed);
    return new Reply.Open(
        message
            .author()
            .map(author -> modal.form(t.say("arbitration.ask.from", "author", new Mention(author))))
            .orElseGet(modal::form));
  }

  /** The form, begun with what something else led to, and with its name among the links. */
  public Reply open(Request request, String question, String context, String links) {
    return new Reply.Open(
        modal(
                request,
                Map.of(
                    AskModal.QUESTION,
                    Words.cut(question, AskModal.LONGEST_QUESTION),
                    AskModal.CONTEXT,
                    context,
                    AskModal.LINKS,
                    links))
            .form());
  }

  /** The form, begun with what is known already. */
  AskModal modal(Request request, Map<String, String> typed) {
    Member by = request.member();
    by.require(Act.ASK_A_QUESTION);
    Map<String, String> values = new LinkedHashMap<>();
    values.put(AskModal.DUE, soon(by.engagement()).toString());
    values.putAll(typed);
    return new AskModal(by.engagement(), request.texts(), values, by.may(Act.DECIDE));
  }

  /** A due date to start from. */
  LocalDate soon(Engagement engagement) {
    return engagement.calendar().plus(asked.today(engagement), WORKING_DAYS);
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.ASK_A_QUESTION);
    Map<String, String> mend = mend(request.texts(), answers);
    if (!mend.isEmpty()) {
      return new Reply.Mend(mend);
    }
    Draft draft = draft(answers);
    List<Integer> seen = seen(answers.metadata());
    List<LookAlike> alike =
        log.lookAlikes(by.engagement(), draft.question()).stream()
            .filter(known -> !seen.contains(known.question().number()))
            .toList();
    if (!alike.isEmpty()) {
      List<Integer> shown =
          Stream.concat(seen.stream(), alike.stream().map(known -> known.question().number()))
              .toList();
      return new Reply.Turn(modal(request, answers.values()).again(alike, shown));
    }
    return Mending.atTheField(
        request.texts(), FIELDS, () -> filed(request, questions.ask(by, draft)));
  }

  private static Reply filed(Request request, Question question) {
    return Reply.saying(
        request
            .texts()
            .say(
                "arbitration.ask.filed",
                new QuestionWords(request.member().engagement(), question, request.texts())
                    .named()));
  }

  private static Map<String, String> mend(Texts t, Answers answers) {
    Map<String, String> mend = new LinkedHashMap<>();
    Optional<String> question = answers.text(AskModal.QUESTION);
    if (question.isEmpty()) {
      mend.put(AskModal.QUESTION, t.plain("arbitration.error.required"));
    } else if (question.get().length() > AskModal.LONGEST_QUESTION) {
      mend.put(
          AskModal.QUESTION,
          t.plain("arbitration.error.question_long", "most", AskModal.LONGEST_QUESTION));
    }
    if (Dates.of(answers, AskModal.DUE).isEmpty()) {
      mend.put(AskModal.DUE, t.plain("arbitration.error.required"));
    }
    if (options(answers).stream().anyMatch(option -> option.words().length() > LONGEST_OPTION)) {
      mend.put(AskModal.OPTIONS, t.plain("arbitration.error.option_long", "most", LONGEST_OPTION));
    }
    return mend;
  }

  private static Draft draft(Answers answers) {
    List<Option> options = options(answers);
    return new Draft(
        answers.text(AskModal.QUESTION).orElse(""),
        answers.text(AskModal.CONTEXT),
        options,
        Optional.empty(),
        Dates.of(answers, AskModal.DUE).orElseThrow(),
        answers.text(AskModal.BLOCKS),
        answers.text(AskModal.LINKS),
        List.of(),
        Silences.typed(answers, options));
  }

  private static List<Option> options(Answers answers) {
    return Option.list(answers.text(AskModal.OPTIONS).orElse(""));
  }

  /** The look-alikes that the person saw already; a wrong number skips nothing but a hint. */
  private static List<Integer> seen(String record) {
    return Arrays.stream(record.split("/"))
        .filter(number -> number.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .toList();
  }
}
