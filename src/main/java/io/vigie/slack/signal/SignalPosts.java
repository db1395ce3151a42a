package io.vigie.slack.signal;

import io.vigie.engagement.Departures;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.signal.Contradictions.ReopeningProposed;
import io.vigie.signal.Deed;
import io.vigie.signal.Happening;
import io.vigie.signal.SignalChanged;
import io.vigie.signal.SignalGroup;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says in the channel what surfaces, and to whoever reported something what becomes of it: in the
 * thread where it surfaced, else to each alone. Nobody's report falls silent.
 */
@Component
class SignalPosts {

  private static final Set<Deed> OUTCOMES =
      EnumSet.of(
          Deed.WATCHED, Deed.ASKED, Deed.CLOSED, Deed.QUESTIONED, Deed.DRAFTED, Deed.DECIDED);

  private final Posting posting;
  private final Engagements engagements;
  private final Departures departures;

  SignalPosts(Posting posting, Engagements engagements, Departures departures) {
    this.departures = departures;
    this.posting = posting;
    this.engagements = engagements;
  }

  @EventListener
  void on(SignalChanged changed) {
    SignalGroup group = changed.group();
    boolean surfaced = group.surfacedAt().isPresent();
    if (surfaced) {
      posting.toChannel(
          changed.engagement(),
          new Label("signal_group", slot(group), group.name()),
          GroupCard.surfaced(words(changed, channel(changed.engagement()))));
    }
    Deed deed = changed.happening().deed();
    if (OUTCOMES.contains(deed) || deed == Deed.ANSWERED) {
      if (surfaced) {
        inTheThread(changed);
      } else {
        toEach(changed, deed == Deed.ANSWERED ? List.of() : group.signals());
      }
    } else if (deed == Deed.GROUPED) {
      toEach(changed, changed.about());
    }
    if (deed == Deed.ANSWERED && !surfaced) {
      toTheReferent(changed);
    }
  }

  private static String slot(SignalGroup group) {
    return "signal_group/" + group.id();
  }

  private static Texts channel(Engagement engagement) {
    return Texts.in(engagement.terms().language());
  }

  private static SignalWords words(SignalChanged changed, Texts texts) {
    return new SignalWords(changed.engagement(), changed.group(), texts);
  }

  private void inTheThread(SignalChanged changed) {
    posting.toThread(
        changed.engagement(),
        slot(changed.group()),
        new Label(
            "notice", slot(changed.group()) + "/" + UUID.randomUUID(), changed.group().name()),
        GroupCard.told(
            words(changed, channel(changed.engagement())), changed.happening(), List.of(), true));
  }

  /** Each reporter once; who did it knows, and who left hears nothing. */
  private void toEach(SignalChanged changed, List<WeakSignal> signals) {
    Map<PersonId, WeakSignal> byReporter = new LinkedHashMap<>();
    signals.stream()
        .filter(signal -> !departures.since(signal.reporter(), signal.reportedAt()))
        .forEach(signal -> byReporter.putIfAbsent(signal.reporter(), signal));
    changed.happening().by().ifPresent(byReporter::remove);
    byReporter.forEach((reporter, signal) -> toPerson(changed, reporter, signal));
  }

  private void toTheReferent(SignalChanged changed) {
    Happening answer = changed.happening();
    changed
        .engagement()
        .referent()
        .filter(referent -> answer.by().filter(referent::equals).isEmpty())
        .ifPresent(referent -> toPerson(changed, referent, changed.group().first()));
  }

  private void toPerson(SignalChanged changed, PersonId person, WeakSignal signal) {
    Engagement engagement = changed.engagement();
    Texts t = Texts.in(engagements.languageOf(person).orElse(engagement.terms().language()));
    posting.toPerson(
        engagement,
        person.user(),
        new Label("signal", "signal/" + signal.name() + "/" + UUID.randomUUID(), signal.name()),
        GroupCard.told(words(changed, t), changed.happening(), List.of(signal), false));
  }

  @EventListener
  void on(ReopeningProposed proposed) {
    String slot = "question/" + proposed.question().name();
    posting.toThread(
        proposed.engagement(),
        slot,
        new Label("notice", slot + "/against/" + UUID.randomUUID(), proposed.question().name()),
        GroupCard.reopen(proposed, channel(proposed.engagement())));
  }
}
