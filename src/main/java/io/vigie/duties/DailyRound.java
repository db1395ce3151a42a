package io.vigie.duties;

import io.vigie.arbitration.Prompts;
import io.vigie.arbitration.Silences;
import io.vigie.duties.Duties.Due;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.setup.Agendas;
import io.vigie.setup.Gate;
import io.vigie.setup.Gates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Goes round all engagements: what surfaces for all goes to the channels, what people owe to each
 * as one list. Every step is a transaction of its own and follows from how things are, so that a
 * round that was killed half-way is simply run again.
 */
@Service
public class DailyRound {

  private static final Logger log = LoggerFactory.getLogger(DailyRound.class);

  private final Engagements engagements;
  private final Duties duties;
  private final DailyLists lists;
  private final Prompts prompts;
  private final Silences silences;
  private final Gates gates;
  private final Agendas agendas;
  private final WorkingHours hours;
  private final Clock clock;

  DailyRound(
      Engagements engagements,
      Duties duties,
      DailyLists lists,
      Prompts prompts,
      Silences silences,
      Gates gates,
      Agendas agendas,
      WorkingHours hours,
      Clock clock) {
    this.engagements = engagements;
    this.duties = duties;
    this.lists = lists;
    this.prompts = prompts;
    this.silences = silences;
    this.gates = gates;
    this.agendas = agendas;
    this.hours = hours;
    this.clock = clock;
  }

  /** Where a person owes something, and whether any of it is news. */
  private record Debtor(List<Engagement> engagements, Set<UUID> known) {
    Debtor() {
      this(new ArrayList<>(), new HashSet<>());
    }

    void in(Engagement engagement) {
      if (known.add(engagement.id())) {
        engagements.add(engagement);
      }
    }
  }

  /** One round, at this moment. Who is not at work now has another one coming. */
  public void go() {
    Instant now = clock.instant();
    List<Engagement> running = engagements.running();
    if (!hours.mayAnybodyBeAtWork(now, running)) {
      return;
    }
    Map<String, Debtor> debtors = new LinkedHashMap<>();
    Set<String> withNews = new HashSet<>();
    for (Engagement engagement : running) {
      guarded(engagement.id(), () -> goThrough(engagement, now, debtors, withNews));
    }
    debtors.keySet().retainAll(withNews);
    debtors.forEach((user, debtor) -> send(user, debtor.engagements(), now));
  }

  private void goThrough(
      Engagement engagement, Instant now, Map<String, Debtor> debtors, Set<String> withNews) {
    boolean surfaces = WorkingHours.within(now, engagement.terms().zone());
    if (surfaces) {
      surface(engagement);
    }
    // After the questions: what became of them is among a gate's facts.
    Optional<Gate> gate = gates.next(engagement);
    if (surfaces) {
      gate.ifPresent(next -> guarded(engagement.id(), () -> gates.ask(next)));
      guarded(engagement.id(), () -> agendas.post(engagement));
    }
    for (Due due : duties.dueToday(engagement, gate)) {
      String owner = due.duty().owner();
      debtors.computeIfAbsent(owner, user -> new Debtor()).in(engagement);
      if (due.isNews()) {
        withNews.add(owner);
      }
    }
  }

  private void surface(Engagement engagement) {
    each(silences.due(engagement), engagement, silences::takeEffect);
    each(prompts.toSurface(engagement), engagement, prompts::surface);
  }

  private static void each(
      List<UUID> questions, Engagement engagement, BiConsumer<Engagement, UUID> act) {
    for (UUID question : questions) {
      guarded(question, () -> act.accept(engagement, question));
    }
  }

  private void send(String user, List<Engagement> where, Instant now) {
    guarded(
        user,
        () ->
            hours
                .dayAtWork(user, where.get(0), now)
                .ifPresent(day -> lists.send(user, day, where)));
  }

  /** One person's trouble is not the others'. */
  private static void guarded(Object whose, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      log.warn("The daily round goes on without {}", whose, e);
    }
  }
}
