package io.vigie.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Member;
import io.vigie.search.Found;
import io.vigie.search.Search;
import io.vigie.signal.Sheaf.Sheaves;
import io.vigie.signal.SignalDeeds.Move;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Putting together what says the same, by a person's word, and taking it apart again. */
@Service
public class SignalGroups {

  private static final int PROPOSED = 3;
  private static final int LOOKED_AT = 12;

  private final SignalRows rows;
  private final SignalDeeds deeds;
  private final Sheaves sheaves;
  private final SignalWatch watch;
  private final Search search;

  SignalGroups(
      SignalRows rows, SignalDeeds deeds, Sheaves sheaves, SignalWatch watch, Search search) {
    this.rows = rows;
    this.deeds = deeds;
    this.sheaves = sheaves;
    this.watch = watch;
    this.search = search;
  }

  /** What was put together or taken apart, and by which act, to undo it. */
  public record Moved(UUID act, SignalGroup group) {}

  /** Groups in which something alike was reported; at most three, the nearest first. */
  @Transactional(readOnly = true)
  public List<Likeness> lookAlikes(WeakSignal signal) {
    Map<UUID, Likeness> byGroup = new LinkedHashMap<>();
    for (Found found :
        search.lookAlikes(SignalCorpus.KIND, signal.engagement(), signal.words(), LOOKED_AT)) {
      if (byGroup.size() < PROPOSED) {
        likeness(signal, found).ifPresent(l -> byGroup.putIfAbsent(l.group().id(), l));
      }
    }
    return List.copyOf(byGroup.values());
  }

  /** What was taken back, or is together with it already, is no proposal. */
  private Optional<Likeness> likeness(WeakSignal signal, Found found) {
    return rows.find(signal.engagement(), found.id())
        .filter(other -> !other.group().equals(signal.group()))
        .flatMap(
            other ->
                rows.group(signal.engagement(), other.group())
                    .map(group -> new Likeness(group, other, found.shared())));
  }

  /**
   * Says that two signals say the same: the group of the first goes into that of the second.
   *
   * @throws OnlyTheReporter for whoever reported another one, and is not the referent
   * @throws AlreadyTogether where they are one group already
   */
  @Transactional
  public Moved same(Member by, UUID signal, UUID as) {
    sheaves.hold(by.engagement().id(), List.of(signal, as));
    Sheaf mine = sheaves.take(by.engagement(), signal).requireOwn(by, Act.TEND_A_SIGNAL);
    Sheaf other = sheaves.take(by.engagement(), as);
    if (mine.group().id().equals(other.group().id())) {
      throw new AlreadyTogether(mine.group().name());
    }
    // What surfaced stays where it stands in the channel.
    boolean turned = mine.group().surfacedAt().isPresent() && other.group().surfacedAt().isEmpty();
    return turned ? joined(by, other, mine) : joined(by, mine, other);
  }

  private Moved joined(Member by, Sheaf from, Sheaf into) {
    UUID act = UUID.randomUUID();
    Instant now = into.now();
    deeds.move(act, from.group().signals(), into.group().id(), by.person(), now);
    deeds.grown(into.group().id(), now);
    deeds.settleAge(into.group().id());
    SignalGroup after =
        sheaves.done(
            into.engagement(),
            into.group(),
            from.group().signals(),
            new Happening(
                Deed.GROUPED, Optional.of(by.person()), now, Optional.of(into.group().name())));
    return new Moved(act, watch.look(into.engagement(), after, now));
  }

  /**
   * Takes a signal out of its group.
   *
   * @throws NothingToSplit where it lies alone
   */
  @Transactional
  public Moved split(Member by, UUID signal) {
    Sheaf taken = sheaves.take(by.engagement(), signal).requireOwn(by, Act.TEND_A_SIGNAL);
    if (taken.group().isAlone()) {
      throw new NothingToSplit(taken.signal().name());
    }
    UUID act = UUID.randomUUID();
    UUID alone = deeds.newGroup(taken.engagement().id(), taken.signal().reportedAt());
    deeds.move(act, List.of(taken.signal()), alone, by.person(), taken.now());
    deeds.settleAge(taken.group().id());
    Optional<String> left =
        rows.group(taken.engagement().id(), taken.group().id()).map(SignalGroup::name);
    SignalGroup after =
        sheaves.done(
            taken.engagement(),
            taken.group(),
            List.of(taken.signal()),
            new Happening(Deed.SPLIT, Optional.of(by.person()), taken.now(), left));
    return new Moved(act, after);
  }

  /**
   * Undoes one putting together or taking apart, of one's own or of one's own signals.
   *
   * @throws MoveIsOver where the signals went elsewhere since
   */
  @Transactional
  public SignalGroup undo(Member by, UUID act) {
    by.require(Act.TEND_A_SIGNAL);
    List<Move> moves = deeds.moves(act);
    UUID engagement = by.engagement().id();
    sheaves.hold(engagement, moves.stream().map(Move::signal).toList());
    List<WeakSignal> moved =
        moves.stream().flatMap(move -> rows.find(engagement, move.signal()).stream()).toList();
    if (moved.isEmpty()) {
      throw new MoveIsOver();
    }
    requireOwn(by, moves.get(0), moved);
    Move move = moves.get(0);
    if (moved.stream().anyMatch(signal -> !signal.group().equals(move.to()))) {
      throw new MoveIsOver();
    }
    Instant now = sheaves.now();
    moves.forEach(one -> deeds.put(one.signal(), one.from()));
    deeds.undone(act, now);
    Stream.of(move.from(), move.to()).forEach(deeds::settleAge);
    SignalGroup left = rows.group(engagement, move.to()).orElseGet(() -> back(engagement, move));
    sheaves.done(
        by.engagement(),
        left,
        moved,
        new Happening(Deed.UNDONE, Optional.of(by.person()), now, Optional.empty()));
    return back(engagement, move);
  }

  private SignalGroup back(UUID engagement, Move move) {
    return rows.group(engagement, move.from()).orElseThrow();
  }

  private static void requireOwn(Member by, Move move, List<WeakSignal> moved) {
    boolean own =
        by.right(Act.TEND_A_SIGNAL) == Right.YES
            || move.by().equals(by.person())
            || moved.stream().anyMatch(signal -> signal.reporter().equals(by.person()));
    if (!own) {
      throw new OnlyTheReporter(moved.get(0).reporter().user());
    }
  }
}
