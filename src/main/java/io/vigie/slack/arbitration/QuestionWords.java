package io.vigie.slack.arbitration;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Option;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences about one question. */
record QuestionWords(Engagement engagement, Question question, Texts texts) {

  private static final int OPTION = 200;
  private static final int ARGUMENTS = 240;

  /** D-4 · To decide. */
  String title() {
    return texts.say(
        "arbitration.card.title", "name", question.name(), "state", new Markup(state()));
  }

  String state() {
    return texts.plain("arbitration.state." + question.state());
  }

  /** The whole of it for a phone. */
  String phone() {
    Map<String, Object> words = new HashMap<>(named());
    words.put("answer", question.decision().map(Decision::words).orElse(""));
    return texts.say("arbitration.text." + question.state(), words);
  }

  /** Name, question, due date, decider: what most sentences need. */
  Map<String, Object> named() {
    return Map.of(
        "name", question.name(),
        "question", question.words(),
        "due", question.due(),
        "decider", decider(),
        "asker", new Mention(question.askedBy().user()),
        "referent", new Mention(engagement.terms().referent()),
        "zone", zone());
  }

  /** Who decides by when, in which zone, and why it is not the referent where it is not. */
  String whoAndWhen() {
    String because = question.decider().because().map(why -> "." + why).orElse("");
    return texts.say("arbitration.card.who" + because, named());
  }

  Mention decider() {
    return new Mention(question.decider().user());
  }

  String zone() {
    return engagement.terms().zone().getId();
  }

  /** Since when it is late, in working days; nobody is late while the clock stands. */
  Optional<String> late(LocalDate today) {
    int days = engagement.calendar().workingDays(question.due().plusDays(1), today);
    boolean stands =
        question.informationAsked().isPresent()
            || question.snoozedUntil().filter(day -> day.isAfter(today)).isPresent();
    return question.isOpen() && !stands && days > 0
        ? Optional.of(texts.say("arbitration.card.late", "days", days))
        : Optional.empty();
  }

  Optional<String> blocks(int longest) {
    return question
        .blocks()
        .map(words -> texts.say("arbitration.card.blocks", "words", Words.cut(words, longest)));
  }

  Optional<String> links() {
    return question
        .links()
        .map(typed -> texts.say("arbitration.card.links", "links", Links.of(typed)));
  }

  Optional<String> onSilence(int longest) {
    return question
        .onSilence()
        .filter(silence -> question.isOpen())
        .map(
            silence ->
                texts.say(
                    "arbitration.card.default",
                    "words",
                    Words.cut(silence.words(), longest),
                    "on",
                    silence.on()));
  }

  Optional<String> putOff() {
    if (question.snoozes() == 0 || !question.isOpen()) {
      return Optional.empty();
    }
    return Optional.of(
        question
            .snoozedUntil()
            .map(
                day ->
                    texts.say("arbitration.card.snoozed", "times", question.snoozes(), "day", day))
            .orElseGet(() -> texts.say("arbitration.card.put_off", "times", question.snoozes())));
  }

  String asked() {
    return texts.say(
        "arbitration.card.asked",
        "asker",
        new Mention(question.askedBy().user()),
        "day",
        day(question.askedAt()));
  }

  /** Each option with what speaks for and against it; the one that was taken is marked. */
  List<String> options(int longest) {
    Optional<Integer> taken = question.decision().flatMap(Decision::option);
    List<String> lines = new ArrayList<>();
    for (int index = 0; index < question.options().size(); index++) {
      lines.add(option(index, taken.filter(Integer.valueOf(index)::equals).isPresent(), longest));
    }
    return lines;
  }

  private String option(int index, boolean taken, int longest) {
    Option option = question.options().get(index);
    String line =
        texts.say(
            "arbitration.card.option",
            "mark",
            new Markup(taken ? texts.plain("arbitration.card.taken") : ""),
            "number",
            index + 1,
            "words",
            Words.cut(option.words(), OPTION));
    String arguments = Words.cut(arguments(option), Math.min(longest, ARGUMENTS));
    return arguments.isEmpty() ? line : line + "\n      " + Words.escaped(arguments);
  }

  private String arguments(Option option) {
    List<String> arguments = new ArrayList<>();
    option.pros().forEach(pro -> arguments.add(texts.plain("arbitration.card.pro", "words", pro)));
    option.cons().forEach(con -> arguments.add(texts.plain("arbitration.card.con", "words", con)));
    return String.join("   ", arguments);
  }

  /** In force from when, to be looked at again when, decided by whom. */
  String inForce(Decision decision) {
    List<String> facts = new ArrayList<>();
    facts.add(texts.say("arbitration.card.in_force", "from", decision.inForceFrom()));
    decision.reviewOn().ifPresent(on -> facts.add(texts.say("arbitration.card.review", "on", on)));
    facts.add(
        decision.provisional()
            ? texts.say(
                "arbitration.card.took_effect",
                "day",
                day(decision.decidedAt()),
                "decider",
                decider())
            : by("arbitration.card.decided_by", decision.decidedBy(), decision.decidedAt()));
    return String.join(" · ", facts) + ".";
  }

  /** Something that somebody did on a day. */
  String by(String key, PersonId person, Instant at) {
    return texts.say(key, "by", new Mention(person.user()), "day", day(at));
  }

  LocalDate day(Instant at) {
    return at.atZone(engagement.terms().zone()).toLocalDate();
  }
}
