package io.vigie.slack.signal;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.PersonId;
import io.vigie.signal.Details;
import io.vigie.signal.Happening;
import io.vigie.signal.Outcome;
import io.vigie.signal.SignalGroup;
import io.vigie.signal.SignalGroup.Triage;
import io.vigie.signal.SignalType;
import io.vigie.signal.WeakSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signals in every state, on which every card is tried. */
public final class Remarks {

  static final PersonId CLAIRE = EngagementStory.REFERENT;
  static final PersonId HERY = EngagementStory.AGENT;
  static final Instant HEARD = Instant.parse("2026-11-16T09:12:00Z");

  private static final List<String> WORDS =
      List.of(
          "The competitor is cheaper than us",
          "They say a cheaper competitor called them last week",
          "Cheaper competitor again");

  private Remarks() {}

  public static Map<String, SignalGroup> all(Engagement engagement) {
    Map<String, SignalGroup> all = new LinkedHashMap<>();
    all.put("alone", group(engagement, WORDS.subList(0, 1), Optional.empty()));
    all.put("surfaced", group(engagement, WORDS, Optional.empty()));
    for (Outcome outcome : Outcome.values()) {
      all.put(
          outcome.name().toLowerCase(java.util.Locale.ROOT),
          group(
              engagement,
              WORDS,
              Optional.of(
                  new Triage(outcome, CLAIRE, HEARD.plus(Duration.ofHours(1)), said(outcome)))));
    }
    return all;
  }

  private static String said(Outcome outcome) {
    return switch (outcome) {
      case WATCHED -> "";
      case ASKED -> "Which competitor is it?";
      case QUESTION -> "D-4";
      case PLAY -> "P-2";
      case CLOSED -> "We do not compete on price.";
    };
  }

  /** A group of these words. */
  public static SignalGroup group(
      Engagement engagement, List<String> words, Optional<Triage> triage) {
    List<WeakSignal> signals = new ArrayList<>();
    for (String said : words) {
      signals.add(signal(engagement, signals.size() + 1, said));
    }
    return new SignalGroup(
        new UUID(0, 7),
        engagement.id(),
        signals,
        HEARD,
        Optional.of(HEARD).filter(at -> words.size() > 1),
        triage,
        List.of());
  }

  static WeakSignal signal(Engagement engagement, int number, String words) {
    boolean bare = number > 1;
    return new WeakSignal(
        new UUID(0, number),
        engagement.id(),
        number,
        new UUID(0, 7),
        words,
        bare
            ? Details.NONE
            : new Details(
                Optional.of(SignalType.COMPETITOR),
                Optional.of("hotels"),
                Optional.of(Details.Confidence.LOW),
                Optional.of(Details.Heard.SEVERAL)),
        HERY,
        HEARD,
        Optional.of(HERY.user()).filter(user -> !bare),
        Optional.of("https://acme.slack.com/archives/C1/p11").filter(link -> !bare));
  }

  static Happening happening(io.vigie.signal.Deed deed, String words) {
    return new Happening(deed, Optional.of(CLAIRE), HEARD, Optional.of(words));
  }
}
