package io.vigie.slack.digest;

import io.vigie.digest.DigestCalendar;
import io.vigie.digest.DigestWriter;
import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Changed;
import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Member;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.kpi.Explanations;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.HomeSection;
import io.vigie.slack.kit.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** In App Home: the changes of the newest digest that this person is asked to explain. */
@Component
class ToExplain implements HomeSection {

  private static final int SHOWN = 5;

  private final DigestWriter digests;
  private final Clock clock;

  ToExplain(DigestWriter digests, Clock clock) {
    this.digests = digests;
    this.clock = clock;
  }

  @Override
  public int place() {
    return 30;
  }

  @Override
  public List<Block> of(Member member, Texts texts) {
    Week week = DigestCalendar.of(member.engagement()).newestDue(clock.instant());
    if (!member.may(Act.EXPLAIN_A_FIGURE) || !digests.isPosted(member.engagement(), week)) {
      return List.of();
    }
    WeeklyDigest digest = digests.review(member, week);
    ChangedParts parts = new ChangedParts(digest, texts);
    List<Block> blocks = new ArrayList<>();
    digest.changes().stream()
        .filter(changed -> isOpen(changed) && isAsked(member, changed))
        .limit(SHOWN)
        .forEach(changed -> blocks.addAll(parts.asked(changed)));
    return blocks;
  }

  private static boolean isOpen(Changed changed) {
    return changed.explanation().filter(said -> said.answer() == Answer.KNOWN_CAUSE).isEmpty();
  }

  private static boolean isAsked(Member member, Changed changed) {
    return member.right(Act.EXPLAIN_A_FIGURE) == Right.YES
        || member
            .person()
            .user()
            .equals(
                Explanations.askedOf(
                    changed.line().definition(), member.engagement().terms().referent()));
  }
}
