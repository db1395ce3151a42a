package io.vigie.setup;

import io.vigie.arbitration.DecisionLog;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Seats;
import io.vigie.engagement.Terms;
import io.vigie.kpi.Baseline;
import io.vigie.kpi.Definitions;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.playbook.Play;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.Playbook;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What Vigie knows by itself of what an engagement needs: nobody ticks what can be seen. */
@Component
class Evidence {

  private final Definitions definitions;
  private final Playbook playbook;
  private final DecisionLog log;
  private final Seats seats;
  private final Clock clock;

  Evidence(Definitions definitions, Playbook playbook, DecisionLog log, Seats seats, Clock clock) {
    this.definitions = definitions;
    this.playbook = playbook;
    this.log = log;
    this.seats = seats;
    this.clock = clock;
  }

  /** What can be seen of one engagement; read once for all its items. */
  record Seen(
      Terms terms,
      boolean vacant,
      boolean hasBaseline,
      List<Play> plays,
      Optional<Play> temperatures,
      List<Question> openFromSetup,
      boolean anythingDecided) {

    /** The proof of an item; empty words where the fact speaks for itself. */
    Optional<String> of(ReadinessItem item) {
      return switch (item) {
        case REFERENT_AND_DEPUTY -> fact(!vacant && terms.deputy().isPresent());
        case WEEKLY_SLOT -> fact(terms.meetingDay().isPresent() && terms.meetingTime().isPresent());
        case KPI_BASELINE -> fact(hasBaseline);
        case TEMPERATURES -> temperatures.map(Play::name);
        case HANDOVER_RULE -> plays(Kind.HANDOVER_RULE);
        case PERSONAS -> plays(Kind.PERSONA, Kind.SEGMENT);
        case EXCLUSION_LIST -> plays(Kind.EXCLUSION);
        case PITCH -> plays(Kind.SCRIPT, Kind.OBJECTION);
        case FOLLOW_UP -> plays(Kind.FOLLOW_UP);
        case QUESTIONS -> fact(anythingDecided && openFromSetup.isEmpty());
        case CRM_ACCESS, TRAINING -> Optional.empty();
      };
    }

    private static Optional<String> fact(boolean holds) {
      return holds ? Optional.of("") : Optional.empty();
    }

    /** The plays of these kinds, where each kind has one. */
    private Optional<String> plays(Kind... kinds) {
      boolean all = Arrays.stream(kinds).allMatch(kind -> of(kind).findAny().isPresent());
      return all
          ? Optional.of(
              Arrays.stream(kinds)
                  .flatMap(this::of)
                  .map(Play::name)
                  .collect(Collectors.joining(", ")))
          : Optional.empty();
    }

    private Stream<Play> of(Kind kind) {
      return plays.stream().filter(play -> play.kind() == kind);
    }

    /** Whether somebody has said to whom to speak, and with which words. */
    boolean hasPersonaAndPitch() {
      return of(Kind.PERSONA).findAny().isPresent() && of(Kind.SCRIPT).findAny().isPresent();
    }
  }

  /**
   * What can be seen now.
   *
   * @param pilotBegan what was asked before that day is mandatory
   */
  Seen of(Engagement engagement, Optional<LocalDate> pilotBegan) {
    List<Play> plays = playbook.inForce(engagement);
    return new Seen(
        engagement.terms(),
        seats.isVacant(engagement),
        hasBaseline(engagement),
        plays,
        Playbook.temperatures(plays),
        log.open(engagement).stream()
            .filter(question -> isFromSetup(engagement, question, pilotBegan))
            .toList(),
        log.hasDecided(engagement));
  }

  private static boolean isFromSetup(
      Engagement engagement, Question question, Optional<LocalDate> pilotBegan) {
    LocalDate asked = question.askedAt().atZone(engagement.terms().zone()).toLocalDate();
    return pilotBegan.filter(began -> !asked.isBefore(began)).isEmpty();
  }

  /** One indicator at least with a reference, a target and somebody who owns it. */
  private boolean hasBaseline(Engagement engagement) {
    Baseline baseline = definitions.baseline(engagement.id());
    Week now = Week.at(clock.instant(), engagement.terms().zone());
    return Arrays.stream(Kpi.values())
        .map(kpi -> baseline.in(now, kpi))
        .anyMatch(Evidence::isWhole);
  }

  private static boolean isWhole(KpiDefinition definition) {
    return definition.target().isPresent()
        && definition.reference().isPresent()
        && definition.owner().isPresent();
  }
}
