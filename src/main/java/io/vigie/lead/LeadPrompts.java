package io.vigie.lead;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Seats;
import io.vigie.lead.LeadFile.LeadFiles;
import io.vigie.lead.LeadOwed.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be told what about the leads of an engagement, from how things are now. */
@Service
public class LeadPrompts {

  private final LeadRows rows;
  private final LeadFiles files;
  private final Seats seats;
  private final JdbcClient jdbc;
  private final Clock clock;

  LeadPrompts(LeadRows rows, LeadFiles files, Seats seats, JdbcClient jdbc, Clock clock) {
    this.rows = rows;
    this.files = files;
    this.seats = seats;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What was said of a lead as it stood. */
  private record Told(UUID lead, String step, int line, String user) {
    static Told of(LeadOwed owed) {
      return new Told(
          owed.lead().id(), owed.step().name(), owed.lead().standing().line(), owed.user());
    }
  }

  /** Everything that people owe on leads, the longest waiting first. */
  @Transactional(readOnly = true)
  public List<LeadOwed> owed(Engagement engagement) {
    Instant now = clock.instant();
    List<Lead> waiting = rows.waiting(engagement.id(), now);
    List<Lead> others =
        rows.standingBy(engagement.id(), Deed.INFORMATION_ASKED, Deed.RECYCLED, Deed.CONTESTED);
    if (waiting.isEmpty() && others.isEmpty()) {
      return List.of();
    }
    String referent = referent(engagement, now);
    FeedbackClock feedback = files.clock(engagement);
    List<LeadOwed> owed = new ArrayList<>();
    waiting.forEach(
        lead -> toJudge(lead, referent, waited(lead, feedback, now)).forEach(owed::add));
    LocalDate today = now.atZone(feedback.zone()).toLocalDate();
    others.forEach(lead -> other(engagement, lead, referent, today).ifPresent(owed::add));
    Set<Told> told = told(engagement.id());
    return owed.stream().map(one -> told.contains(Told.of(one)) ? old(one) : one).toList();
  }

  private static LeadOwed old(LeadOwed one) {
    return new LeadOwed(one.lead(), one.user(), one.step(), one.waited(), false);
  }

  private String referent(Engagement engagement, Instant now) {
    return seats
        .of(engagement, now)
        .inTurn()
        .map(PersonId::user)
        .orElse(engagement.terms().referent());
  }

  private static int waited(Lead lead, FeedbackClock feedback, Instant now) {
    return lead.waited() + lead.waitingSince().map(since -> feedback.minutes(since, now)).orElse(0);
  }

  /** The closer at half and at the whole of the time, then the referent as well. */
  private static Stream<LeadOwed> toJudge(Lead lead, String referent, int waited) {
    if (waited < lead.owed() / 2) {
      return Stream.empty();
    }
    String owner = lead.owner().orElse(referent);
    Step step = waited < lead.owed() ? Step.HALF : Step.FULL;
    Stream<LeadOwed> ofTheReferent =
        Stream.of(new LeadOwed(lead, referent, Step.REFERENT, waited, true))
            .filter(late -> waited >= lead.owed() * 3 / 2 && !owner.equals(referent));
    return Stream.concat(Stream.of(new LeadOwed(lead, owner, step, waited, true)), ofTheReferent);
  }

  private Optional<LeadOwed> other(
      Engagement engagement, Lead lead, String referent, LocalDate today) {
    String agent = lead.submittedBy().user();
    return switch (lead.standing().deed()) {
      case INFORMATION_ASKED -> Optional.of(new LeadOwed(lead, agent, Step.INFORM, 0, true));
      case RECYCLED ->
          lead.standing()
              .day()
              .filter(day -> !day.isAfter(today))
              .map(day -> new LeadOwed(lead, agent, Step.RESUBMIT, 0, true));
      default ->
          secondRater(engagement, lead, referent)
              .map(rater -> new LeadOwed(lead, rater, Step.SECOND, 0, true));
    };
  }

  /** The referent, unless the first verdict was the referent's. */
  private Optional<String> secondRater(Engagement engagement, Lead lead, String referent) {
    Set<String> first = new HashSet<>();
    rows.history(lead.id()).stream()
        .filter(line -> line.deed() == Deed.REJECTED && !line.undone())
        .forEach(line -> first.add(line.by().user()));
    return Stream.of(Optional.of(referent), lead.owner(), engagement.terms().deputy())
        .flatMap(Optional::stream)
        .filter(user -> !first.contains(user))
        .findFirst();
  }

  private Set<Told> told(UUID engagement) {
    return new HashSet<>(
        jdbc.sql(
                """
                select p.* from lead_prompt p join lead l on l.id = p.lead_id
                where l.engagement_id = ?
                """)
            .param(engagement)
            .query(
                (row, index) ->
                    new Told(
                        row.getObject("lead_id", UUID.class),
                        row.getString("step"),
                        row.getInt("line"),
                        row.getString("user_id")))
            .list());
  }

  /** Takes down that somebody was told. */
  @Transactional
  public void said(LeadOwed owed) {
    Told told = Told.of(owed);
    jdbc.sql(
            "insert into lead_prompt (lead_id, step, line, user_id, prompted_at) values (?, ?, ?,"
                + " ?, ?) on conflict do nothing")
        .params(
            told.lead(),
            told.step(),
            told.line(),
            told.user(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
