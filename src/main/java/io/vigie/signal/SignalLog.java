package io.vigie.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was reported and what became of it, to read. */
@Service
@Transactional(readOnly = true)
public class SignalLog {

  private final SignalRows rows;
  private final SignalHistory history;

  SignalLog(SignalRows rows, SignalHistory history) {
    this.rows = rows;
    this.history = history;
  }

  /**
   * The signal of that number.
   *
   * @throws NoSuchSignal where the engagement has none
   */
  public WeakSignal find(Member by, int number) {
    by.require(Act.READ);
    return rows.find(by.engagement().id(), number)
        .orElseThrow(() -> new NoSuchSignal("S-" + number));
  }

  /**
   * The signal of that id.
   *
   * @throws NoSuchSignal where it is not of that engagement
   */
  public WeakSignal find(Member by, UUID signal) {
    by.require(Act.READ);
    return rows.find(by.engagement().id(), signal)
        .orElseThrow(() -> new NoSuchSignal(signal.toString()));
  }

  /**
   * The signal of that id, for somebody who may do that to it.
   *
   * @throws OnlyTheReporter where it is somebody else's
   */
  public WeakSignal find(Member by, UUID signal, Act act) {
    WeakSignal found = find(by, signal);
    by.require(act);
    boolean own =
        act == Act.COMMENT_ON_A_SIGNAL
            ? group(found).reporters().contains(by.person())
            : found.reporter().equals(by.person());
    if (by.right(act) == Right.OWN && !own) {
      throw new OnlyTheReporter(found.reporter().user());
    }
    return found;
  }

  /** The group in which a signal lies. */
  public SignalGroup group(WeakSignal signal) {
    return rows.group(signal.engagement(), signal.group()).orElseThrow();
  }

  /**
   * A line of a history.
   *
   * @param about the signal by its name; none where it is said of the group as it stands
   */
  public record Line(Happening happening, Optional<String> about) {}

  /** What happened to a group and to what lies in it, also where it lay before; oldest first. */
  public List<Line> history(SignalGroup group) {
    return history.of(group);
  }

  /**
   * The groups that wait for the client: what grows first, then the oldest.
   *
   * @param from how many to leave out
   */
  public List<SignalGroup> waiting(Engagement engagement, int from, int most) {
    return rows.waiting(engagement.id(), from, most);
  }

  public int countWaiting(Engagement engagement) {
    return rows.countWaiting(engagement.id());
  }

  /**
   * What waits for the client's first word, or for another one.
   *
   * @param count how many groups
   * @param oldest the one whose first report is the oldest
   * @param surfacedAt when the newest of those that grew was said in the channel
   */
  public record ToTriage(int count, SignalGroup oldest, Optional<Instant> surfacedAt) {}

  /** What waits for the client, and not for an answer of its reporters; none where nothing does. */
  public Optional<ToTriage> toTriage(Engagement engagement) {
    return rows.oldestToTriage(engagement.id())
        .map(
            oldest ->
                new ToTriage(
                    rows.countToTriage(engagement.id()),
                    oldest,
                    rows.newestSurfaced(engagement.id())));
  }
}
