package io.vigie.slack.signal;

import io.vigie.engagement.Engagement;
import io.vigie.shared.Mention;
import io.vigie.signal.Details;
import io.vigie.signal.SignalGroup;
import io.vigie.signal.SignalGroup.Triage;
import io.vigie.signal.SignalType;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Block;
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

/** What is said of a group of signals, in one language. */
public record SignalWords(Engagement engagement, SignalGroup group, Texts texts) {

  private static final int QUOTE = 160;

  /** What sentences name of it. */
  public Map<String, Object> named() {
    Map<String, Object> named = new HashMap<>();
    named.put("name", group.name());
    named.put("words", Words.cut(group.first().words(), QUOTE));
    named.put("count", group.signals().size());
    named.put("people", group.reporters().size());
    return named;
  }

  /** Its name, what it is about, how often it was said. */
  String title() {
    List<String> facts = new ArrayList<>();
    facts.add("*" + group.name() + "*");
    type().ifPresent(type -> facts.add(type(texts, type)));
    if (!group.isAlone()) {
      facts.add(texts.say("signal.count", named()));
    }
    return String.join(" · ", facts);
  }

  /** What most of its reports say that it is about. */
  private Optional<SignalType> type() {
    return group.signals().stream().flatMap(signal -> signal.details().type().stream()).findFirst();
  }

  /** A type by its name. */
  public static String type(Texts t, SignalType type) {
    return t.plain("signal.type." + type.key());
  }

  /** Its words, short. */
  String quote() {
    return texts.say("signal.quote", named());
  }

  /** One report: who heard it when, how sure, where. */
  String report(WeakSignal signal) {
    List<String> facts = new ArrayList<>();
    facts.add(
        texts.say(
            "signal.by",
            "name",
            signal.name(),
            "by",
            new Mention(signal.reporter().user()),
            "day",
            day(signal.reportedAt())));
    signal
        .author()
        .ifPresent(user -> facts.add(texts.say("signal.author", "author", new Mention(user))));
    facts.addAll(details(signal.details()));
    signal
        .link()
        .filter(SignalWords::isOfSlack)
        .ifPresent(
            link -> facts.add(texts.say("signal.link", "link", new Markup("<" + link + "|"))));
    return String.join(" · ", facts);
  }

  private List<String> details(Details details) {
    List<String> facts = new ArrayList<>();
    details.type().ifPresent(type -> facts.add(type(texts, type)));
    details
        .segment()
        .ifPresent(segment -> facts.add(texts.say("signal.segment", "segment", segment)));
    details.heard().ifPresent(heard -> facts.add(texts.plain("signal.heard." + heard.key())));
    details.confidence().ifPresent(sure -> facts.add(texts.plain("signal.sure." + sure.key())));
    return facts;
  }

  /** What a form carried along is not to be believed. */
  static boolean isOfSlack(String link) {
    return link.matches("https://[a-z0-9-]{1,80}\\.slack\\.com/archives/[A-Z0-9]+/p[0-9]+");
  }

  /** How it stands with the client. */
  Optional<String> standing() {
    return group.triage().map(this::standing);
  }

  private String standing(Triage triage) {
    Map<String, Object> named = named();
    named.put("by", new Mention(triage.by().user()));
    named.put("day", day(triage.at()));
    named.put("said", Words.cut(triage.words(), QUOTE * 2));
    return texts.say("signal.standing." + triage.outcome(), named);
  }

  /** Somebody's words at length, in a block that knows no markup. */
  static Block whole(WeakSignal signal, int longest) {
    return Block.words(Words.plain(signal.words(), longest));
  }

  /** The day of a moment, where the engagement is. */
  public LocalDate day(Instant at) {
    return at.atZone(engagement.terms().zone()).toLocalDate();
  }
}
