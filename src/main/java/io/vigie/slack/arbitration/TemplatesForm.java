package io.vigie.slack.arbitration;

import io.vigie.arbitration.DecisionLog;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Questions;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Files the questions that are best settled before day one, those that are ticked, in one go. */
@Component
class TemplatesForm implements Form {

  static final String FIRST = "templates";
  static final String SECOND = "templates_more";

  /** Slack ticks at most ten of a group. */
  private static final int IN_A_GROUP = 6;

  private final Questions questions;
  private final DecisionLog log;
  private final AskForm asking;

  TemplatesForm(Questions questions, DecisionLog log, AskForm asking) {
    this.questions = questions;
    this.log = log;
    this.asking = asking;
  }

  @Override
  public String id() {
    return TemplatesButton.ID;
  }

  @Override
  public Act act() {
    return Act.ASK_A_QUESTION;
  }

  Reply open(Request request) {
    Member by = request.member();
    by.require(Act.ASK_A_QUESTION);
    List<Question> known = known(by.engagement());
    List<Template> left =
        Template.all(request.texts()).stream()
            .filter(template -> template.filed(known).isEmpty())
            .toList();
    return left.isEmpty()
        ? Reply.saying(
            request
                .texts()
                .say("arbitration.templates.all_here", "names", names(filed(request, known))))
        : new Reply.Open(
            modal(by.engagement(), left, asking.soon(by.engagement()), request.texts()));
  }

  static Modal modal(Engagement engagement, List<Template> left, LocalDate due, Texts t) {
    int half = Math.min(left.size(), IN_A_GROUP);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.section(
            t.say(
                "arbitration.templates.about",
                "referent",
                new Mention(engagement.terms().referent()))));
    blocks.add(boxes(FIRST, "arbitration.templates.first", left.subList(0, half), t));
    if (left.size() > half) {
      blocks.add(boxes(SECOND, "arbitration.templates.second", left.subList(half, left.size()), t));
    }
    blocks.add(
        Field.date(AskModal.DUE, t.plain("arbitration.templates.due_date"), Optional.of(due))
            .block());
    return Modal.of(
        TemplatesButton.ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), ""),
        t.plain("arbitration.templates.title"),
        t.plain("arbitration.templates.submit"),
        t.plain("form.cancel"),
        blocks);
  }

  private static Block boxes(String name, String label, List<Template> some, Texts t) {
    Map<String, String> options = new LinkedHashMap<>();
    some.forEach(template -> options.put(template.key(), template.title()));
    return Field.checkboxes(name, t.plain(label), options, true).mayBeEmpty().block();
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.ASK_A_QUESTION);
    Texts t = request.texts();
    Set<String> ticked =
        Stream.of(FIRST, SECOND)
            .flatMap(field -> answers.text(field).stream())
            .flatMap(String::lines)
            .collect(Collectors.toSet());
    Optional<LocalDate> due = Dates.of(answers, AskModal.DUE);
    if (due.isEmpty()) {
      return new Reply.Mend(Map.of(AskModal.DUE, t.plain("arbitration.error.required")));
    }
    List<Template> wanted =
        Template.all(Texts.in(by.engagement().terms().language())).stream()
            .filter(template -> ticked.contains(template.key()))
            .toList();
    if (wanted.isEmpty()) {
      return new Reply.Mend(Map.of(FIRST, t.plain("arbitration.error.no_template")));
    }
    return Mending.atTheField(t, Set.of(AskModal.DUE), () -> file(request, wanted, due.get()));
  }

  private Reply file(Request request, List<Template> wanted, LocalDate due) {
    Member by = request.member();
    Texts t = request.texts();
    List<Question> known = known(by.engagement());
    List<Question> filed = new ArrayList<>();
    List<Question> skipped = new ArrayList<>();
    for (Template template : wanted) {
      template
          .filed(known)
          .ifPresentOrElse(skipped::add, () -> filed.add(questions.ask(by, template.draft(due))));
    }
    List<String> sentences = new ArrayList<>();
    if (!filed.isEmpty()) {
      sentences.add(
          t.say(
              "arbitration.templates.filed",
              "count",
              filed.size(),
              "names",
              names(filed),
              "decider",
              new Mention(filed.get(0).decider().user()),
              "due",
              due));
    }
    if (!skipped.isEmpty()) {
      sentences.add(t.say("arbitration.templates.skipped", "names", names(skipped)));
    }
    return Reply.saying(String.join("\n", sentences));
  }

  private List<Question> known(Engagement engagement) {
    return Stream.concat(log.open(engagement).stream(), log.decided(engagement).stream()).toList();
  }

  private static List<Question> filed(Request request, List<Question> known) {
    return Template.all(request.texts()).stream()
        .flatMap(template -> template.filed(known).stream())
        .toList();
  }

  private static Markup names(List<Question> questions) {
    return new Markup(questions.stream().map(Question::name).collect(Collectors.joining(", ")));
  }
}
