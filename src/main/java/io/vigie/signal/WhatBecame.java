package io.vigie.signal;

import io.vigie.arbitration.Deed;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.QuestionChanged;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.playbook.PlayChanged;
import io.vigie.signal.Sheaf.Sheaves;
import io.vigie.signal.SignalGroup.Triage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows what came of signals: a question that names S-3 among its links came of it, and its
 * answer is told to whoever reported it; so did a play that was drafted from it.
 */
@Component
class WhatBecame {

  private static final Pattern NAMED = Pattern.compile("(?<![\\w/-])[sS]-([0-9]{1,7})(?![\\w-])");

  private final SignalRows rows;
  private final SignalDeeds deeds;
  private final Sheaves sheaves;
  private final Engagements engagements;

  WhatBecame(SignalRows rows, SignalDeeds deeds, Sheaves sheaves, Engagements engagements) {
    this.rows = rows;
    this.deeds = deeds;
    this.sheaves = sheaves;
    this.engagements = engagements;
  }

  @EventListener
  void on(QuestionChanged changed) {
    Deed deed = changed.happening().deed();
    if (deed == Deed.ASKED) {
      Question question = changed.question();
      named(question.engagement(), question.links())
          .forEach(
              signal ->
                  came(
                      changed.engagement(),
                      signal,
                      new Child(question.name(), question.askedBy(), Outcome.QUESTION)));
    } else if (deed == Deed.DECIDED || deed == Deed.TOOK_EFFECT) {
      decided(changed.engagement(), changed.question());
    }
  }

  @EventListener
  void on(PlayChanged changed) {
    if (changed.deed() == PlayChanged.Deed.DRAFTED) {
      named(changed.engagement().id(), changed.source())
          .forEach(
              signal ->
                  came(
                      changed.engagement(),
                      signal,
                      new Child(changed.play().name(), changed.by(), Outcome.PLAY)));
    }
  }

  /** What came of a signal, and who made it. */
  private record Child(String name, PersonId by, Outcome outcome) {}

  private List<WeakSignal> named(UUID engagement, Optional<String> names) {
    return names.stream()
        .flatMap(text -> NAMED.matcher(text).results())
        .map(MatchResult::group)
        .map(name -> Integer.parseInt(name.substring(2)))
        .distinct()
        .flatMap(number -> rows.find(engagement, number).stream())
        .toList();
  }

  private void came(Engagement engagement, WeakSignal signal, Child child) {
    Sheaf taken = sheaves.take(engagement, signal.id());
    if (!deeds.link(signal.id(), child.name(), taken.now())) {
      return;
    }
    boolean isTriage = mayTriage(engagement, child.by());
    if (isTriage) {
      deeds.triage(
          taken.group().id(), new Triage(child.outcome(), child.by(), taken.now(), child.name()));
    }
    sheaves.done(
        taken,
        isTriage ? deed(child.outcome()) : io.vigie.signal.Deed.NAMED,
        Optional.of(child.by()),
        Optional.of(child.name()));
  }

  private static io.vigie.signal.Deed deed(Outcome outcome) {
    return outcome == Outcome.PLAY ? io.vigie.signal.Deed.DRAFTED : io.vigie.signal.Deed.QUESTIONED;
  }

  private boolean mayTriage(Engagement engagement, PersonId by) {
    return engagements
        .visit(engagement.id(), by)
        .member()
        .filter((Member member) -> member.may(Act.TRIAGE_SIGNALS))
        .isPresent();
  }

  private void decided(Engagement engagement, Question question) {
    String answer = question.decision().orElseThrow().words();
    List<UUID> signals = deeds.linkedTo(engagement.id(), question.name());
    for (SignalGroup group : rows.ofSignals(engagement.id(), signals)) {
      Sheaf taken = sheaves.take(engagement, group.first().id());
      signals.forEach(signal -> deeds.decided(signal, question.name(), taken.now()));
      sheaves.done(
          taken,
          io.vigie.signal.Deed.DECIDED,
          Optional.empty(),
          Optional.of(question.name() + ": " + answer));
    }
  }
}
