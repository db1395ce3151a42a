package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.signal.SignalGroup;
import io.vigie.signal.SignalWeek;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.signal.SignalWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the field said in the week: what is new, what grows, what nobody has looked at. */
record FieldPart(WeeklyDigest digest, Texts texts) {

  private static final int GROWING = 3;

  Part part() {
    SignalWeek week = digest.signals();
    if (week.isQuiet()) {
      return Part.NOTHING;
    }
    List<String> sentences = new ArrayList<>();
    if (week.reported() > 0) {
      sentences.add(reported(week));
    }
    week.growing().stream()
        .limit(GROWING)
        .map(group -> texts.say("signal.digest.growing", named(group)))
        .forEach(sentences::add);
    week.oldest()
        .map(group -> texts.say("signal.digest.oldest", named(group)))
        .ifPresent(sentences::add);
    return Part.of(
        Block.section(
            texts.say("signal.digest", "sentences", new Markup(String.join(" ", sentences)))));
  }

  private String reported(SignalWeek week) {
    String types =
        week.byType().entrySet().stream()
            .map(
                entry ->
                    texts.plain(
                        "signal.digest.type",
                        "type",
                        SignalWords.type(texts, entry.getKey()),
                        "count",
                        entry.getValue()))
            .collect(Collectors.joining(" · "));
    return types.isEmpty()
        ? texts.say("signal.digest.new", "count", week.reported())
        : texts.say(
            "signal.digest.new_by_type", "count", week.reported(), "types", new Markup(types));
  }

  private Map<String, Object> named(SignalGroup group) {
    SignalWords words = new SignalWords(digest.engagement(), group, texts);
    Map<String, Object> named = new HashMap<>(words.named());
    named.put("since", words.day(group.first().reportedAt()));
    return named;
  }
}
