package io.vigie.playbook;

import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.playbook.PlayChanged.Deed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for whoever writes: both companies draft, the referent publishes. */
@Service
public class Plays {

  private final PlayRows rows;
  private final GapRows gaps;
  private final Playbook playbook;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Plays(
      PlayRows rows,
      GapRows gaps,
      Playbook playbook,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.gaps = gaps;
    this.playbook = playbook;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Files a draft.
   *
   * @throws PlayTooLong for more than anybody reads in a call
   * @throws NotInForce where the play that it shall replace is not in force
   */
  @Transactional
  public Play draft(Member by, PlayDraft draft) {
    by.require(Act.DRAFT_A_PLAY);
    PlayDraft checked = checked(by, draft);
    return file(by.engagement(), by.person(), checked, Optional.empty(), Deed.DRAFTED);
  }

  Play file(
      Engagement engagement, PersonId by, PlayDraft draft, Optional<UUID> question, Deed deed) {
    UUID id = UUID.randomUUID();
    rows.insert(id, engagement.id(), draft, question, by, clock.instant());
    return told(
        new PlayChanged(engagement, found(engagement, id), deed, by, List.of(), draft.source()));
  }

  /**
   * Writes a draft anew.
   *
   * @throws OnlyTheAuthorRevises for anybody but its author and the referent
   * @throws NotADraft for what was published or dropped
   */
  @Transactional
  public Play revise(Member by, UUID play, PlayDraft draft) {
    Play open = own(by, play);
    rows.revise(open.id(), checked(by, draft), clock.instant());
    return told(by.engagement(), open.id(), Deed.REVISED, by.person(), List.of());
  }

  /** Drops a draft; as {@link #revise}. */
  @Transactional
  public Play drop(Member by, UUID play) {
    Play open = own(by, play);
    rows.drop(open.id(), clock.instant());
    return told(by.engagement(), open.id(), Deed.DROPPED, by.person(), List.of());
  }

  /**
   * Puts a draft in force, in the place of the play that it replaces, and closes the gaps that it
   * answers.
   *
   * @throws NotADraft where it was published already
   * @throws NotInForce where the play that it shall replace was replaced in the meantime
   */
  @Transactional
  public Play publish(Member by, UUID play) {
    by.require(Act.PUBLISH_A_PLAY);
    Play open = draft(by, play);
    UUID engagement = by.engagement().id();
    rows.publish(open.id(), by.person(), clock.instant());
    open.supersedes()
        .filter(old -> !rows.supersede(engagement, old, open.number()))
        .ifPresent(
            old -> {
              throw new NotInForce("P-" + old);
            });
    return told(by.engagement(), open.id(), Deed.PUBLISHED, by.person(), answered(by, open));
  }

  private List<Gap> answered(Member by, Play play) {
    Instant now = clock.instant();
    List<Gap> closed = new ArrayList<>();
    for (Gap gap : playbook.gaps(by.engagement())) {
      if (playbook.answering(by.engagement(), gap.words()).stream()
          .anyMatch(answer -> answer.id().equals(play.id()))) {
        gaps.close(gap.id(), play.number(), now);
        closed.add(gap);
      }
    }
    return closed;
  }

  private PlayDraft checked(Member by, PlayDraft draft) {
    draft
        .supersedes()
        .filter(old -> rows.find(by.engagement().id(), old).filter(Play::isInForce).isEmpty())
        .ifPresent(
            old -> {
              throw new NotInForce("P-" + old);
            });
    return draft.checked();
  }

  /**
   * A draft that this person may write anew: asked before somebody writes.
   *
   * @throws OnlyTheAuthorRevises for anybody but its author and the referent
   */
  @Transactional
  public Play own(Member by, UUID play) {
    by.require(Act.REVISE_A_DRAFT);
    Play open = draft(by, play);
    if (by.right(Act.REVISE_A_DRAFT) != Right.YES && !open.draftedBy().equals(by.person())) {
      throw new OnlyTheAuthorRevises(open.draftedBy().user());
    }
    return open;
  }

  private Play draft(Member by, UUID play) {
    Play locked =
        rows.lock(by.engagement().id(), play).orElseThrow(() -> new NoSuchPlay(play.toString()));
    if (!locked.isDraft()) {
      throw new NotADraft(locked.name());
    }
    return locked;
  }

  private Play told(Engagement engagement, UUID id, Deed deed, PersonId by, List<Gap> closed) {
    Play after = found(engagement, id);
    return told(new PlayChanged(engagement, after, deed, by, closed, Optional.empty()));
  }

  private Play found(Engagement engagement, UUID id) {
    return rows.find(engagement.id(), id).orElseThrow();
  }

  private Play told(PlayChanged changed) {
    events.publishEvent(changed);
    return changed.play();
  }
}
