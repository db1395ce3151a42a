package io.vigie.slack.kpi;

import io.vigie.digest.DigestWriter;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.kpi.Figures;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Reading.Source;
import io.vigie.kpi.Recorded;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records figures, takes them back, moves them, and tells what became of them. */
@Component
class Recording {

  private static final UUID NONE = new UUID(0, 0);

  private final Figures figures;
  private final DigestWriter digests;

  Recording(Figures figures, DigestWriter digests) {
    this.figures = figures;
    this.digests = digests;
  }

  /** What a button or form carries as an entry; what is none leads to no entry. */
  static UUID id(String carried) {
    try {
      return UUID.fromString(carried);
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }

  Reply record(Request request, Source source, Week week, Map<Kpi, BigDecimal> amounts) {
    Member by = request.member();
    Recorded recorded = figures.record(by, source, week, amounts);
    Engagement engagement = by.engagement();
    return new Reply.Whisper(
        RecordedCard.recorded(request.texts(), engagement, recorded, outlook(engagement, week)));
  }

  /** The week before is offered while figures of the running one may have been meant for it. */
  private RecordedCard.Outlook outlook(Engagement engagement, Week week) {
    Optional<Week> before =
        Optional.of(week.previous()).filter(any -> week.equals(figures.currentWeek(engagement)));
    Set<Week> posted =
        digests.posted(
            engagement, before.map(previous -> Set.of(week, previous)).orElse(Set.of(week)));
    return new RecordedCard.Outlook(
        before.filter(previous -> !posted.contains(previous)), posted.contains(week));
  }

  Reply undo(Request request, UUID entry) {
    Recorded undone = figures.undo(request.member(), entry);
    return new Reply.Whisper(RecordedCard.undone(request.texts(), undone));
  }

  /**
   * Moves an entry of the running week to the week before.
   *
   * @throws LastWeekIsPosted once that week's digest is
   * @throws NotThisWeeks for an entry of another week; its transaction rolls back
   */
  Reply moveToLastWeek(Request request, UUID entry) {
    Member by = request.member();
    by.require(Act.UNDO_FIGURES);
    Engagement engagement = by.engagement();
    Week lastWeek = figures.currentWeek(engagement).previous();
    if (digests.isPosted(engagement, lastWeek)) {
      throw new LastWeekIsPosted(lastWeek);
    }
    Recorded moved = figures.moveToLastWeek(by, entry);
    if (!moved.weeks().get(0).equals(lastWeek)) {
      throw new NotThisWeeks(lastWeek);
    }
    return new Reply.Whisper(
        RecordedCard.moved(
            request.texts(), engagement, moved, new RecordedCard.Outlook(Optional.empty(), false)));
  }
}
