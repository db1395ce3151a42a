package io.vigie.slack.engagement;

import io.vigie.arbitration.DecisionLog;
import io.vigie.duties.Duties;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Seats;
import io.vigie.kpi.Figures;
import io.vigie.setup.SetupWeeks;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /vigie status}: who steers, what comes next and when, what is still owed. */
@Component
class StatusVerb implements Verb {

  private final Duties duties;
  private final Seats seats;
  private final DecisionLog log;
  private final SetupWeeks weeks;
  private final Figures figures;
  private final Clock clock;

  StatusVerb(
      Duties duties, Seats seats, DecisionLog log, SetupWeeks weeks, Figures figures, Clock clock) {
    this.duties = duties;
    this.seats = seats;
    this.log = log;
    this.weeks = weeks;
    this.figures = figures;
    this.clock = clock;
  }

  @Override
  public List<String> names() {
    return List.of("status", "statut", "état");
  }

  @Override
  public List<Help> help() {
    return List.of(new Help("status", Act.READ));
  }

  @Override
  public Reply answer(Request request, String words) {
    Member member = request.member();
    member.require(Act.READ);
    Engagement engagement = member.engagement();
    return new Reply.Whisper(
        EngagementCards.status(
            seats.of(engagement, clock.instant()),
            log.open(engagement),
            duties.of(engagement),
            weeks.now(engagement, figures.currentWeek(engagement)),
            member.isReferent(),
            request.texts(),
            clock.instant()));
  }
}
