package io.vigie.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.DaysOff;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Side;
import io.vigie.engagement.WorkingCalendar;
import io.vigie.setup.Evidence.Seen;
import io.vigie.setup.Readiness.Item;
import io.vigie.setup.ReadinessRows.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the readiness list: every engagement has the same, and fits it to itself. */
@Service
public class ReadinessList {

  private static final String OWN = "own-";
  private static final int TO_GET_READY = 10;

  private final ReadinessRows rows;
  private final Evidence evidence;
  private final Phases phases;
  private final DaysOff daysOff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReadinessList(
      ReadinessRows rows,
      Evidence evidence,
      Phases phases,
      DaysOff daysOff,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.evidence = evidence;
    this.phases = phases;
    this.daysOff = daysOff;
    this.events = events;
    this.clock = clock;
  }

  /** The list as it stands. */
  @Transactional(readOnly = true)
  public Readiness of(Engagement engagement) {
    Seen seen = evidence.of(engagement, phases.course(engagement).pilotBegan());
    return of(engagement, seen, daysOff.ofClient(engagement));
  }

  /** The same: a gate that was read already has it. */
  @Transactional(readOnly = true)
  public Readiness of(Engagement engagement, Optional<Gate> next) {
    return next.map(Gate::readiness).orElseGet(() -> of(engagement));
  }

  /**
   * The same, from what was seen already.
   *
   * @param calendar the client's working days
   */
  Readiness of(Engagement engagement, Seen seen, WorkingCalendar calendar) {
    Map<String, Said> said = rows.of(engagement.id());
    LocalDate due = calendar.before(start(engagement, calendar));
    List<Item> items = new ArrayList<>();
    for (ReadinessItem item : ReadinessItem.values()) {
      items.add(common(item, seen, said.getOrDefault(item.key(), Said.NOTHING), due));
    }
    said.forEach(
        (key, own) -> own.title().ifPresent(title -> items.add(own(key, title, own, due, seen))));
    return new Readiness(phases.today(engagement), items);
  }

  /**
   * When the pilot is to begin: on the start date, or ten working days after Vigie came, because
   * nobody is late on the first day.
   */
  static LocalDate start(Engagement engagement, WorkingCalendar calendar) {
    LocalDate came = Phases.day(engagement, engagement.confirmedAt().orElse(engagement.setUpAt()));
    LocalDate earliest = calendar.plus(came, TO_GET_READY);
    LocalDate agreed = engagement.terms().startDate();
    return agreed.isAfter(came) ? agreed : earliest;
  }

  private static Item common(ReadinessItem item, Seen seen, Said said, LocalDate due) {
    return new Item(
        item.key(),
        Optional.empty(),
        item.side(),
        said.owner().or(() -> owner(item.side(), seen)),
        said.due().orElse(due),
        item.isMandatory(),
        item.isProvable(),
        seen.of(item).or(said::proof),
        said.notNeeded());
  }

  private static Item own(String key, String title, Said own, LocalDate due, Seen seen) {
    Side side = own.side().orElse(Side.CLIENT);
    return new Item(
        key,
        Optional.of(title),
        side,
        own.owner().or(() -> owner(side, seen)),
        own.due().orElse(due),
        true,
        true,
        own.proof(),
        own.notNeeded());
  }

  /** What the client owes, the referent owes unless another was named. */
  private static Optional<String> owner(Side side, Seen seen) {
    return side == Side.CLIENT ? Optional.of(seen.terms().referent()) : Optional.empty();
  }

  /** One item by its key. */
  @Transactional(readOnly = true)
  public Item find(Member by, String key) {
    by.require(Act.READ);
    return of(by.engagement()).items().stream()
        .filter(item -> item.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NoSuchItem(key));
  }

  /**
   * Proves an item of one's own side by a link, or by words that say where the proof is.
   *
   * @throws OwnSideOnly for what the other company owes
   * @throws TellsItself for what Vigie sees without being told
   */
  @Transactional
  public Readiness prove(Member by, String key, String proof) {
    by.require(Act.PROVE_READINESS);
    Item item = find(by, key);
    if (!item.provable()) {
      throw new TellsItself();
    }
    if (by.right(Act.PROVE_READINESS) != Right.YES && !by.side().equals(Optional.of(item.side()))) {
      throw new OwnSideOnly();
    }
    rows.prove(by.engagement().id(), key, SetupWording.proof(proof), by.person(), clock.instant());
    return told(by);
  }

  /** Fits an item: another owner, another day, or that this engagement does without it. */
  @Transactional
  public Readiness adapt(Member by, String key, Adaptation to) {
    by.require(Act.ADAPT_READINESS);
    Item item = find(by, key);
    to.notNeeded().ifPresent(SetupWording::reason);
    rows.adapt(by.engagement().id(), item.key(), to);
    return told(by);
  }

  /** Adds one of the engagement's own. */
  @Transactional
  public Readiness add(Member by, String title, Side side, Adaptation to) {
    by.require(Act.ADAPT_READINESS);
    String words = SetupWording.title(title);
    int number = 1;
    while (!rows.add(by.engagement().id(), OWN + number, words, side)) {
      number++;
    }
    rows.adapt(by.engagement().id(), OWN + number, to);
    return told(by);
  }

  private Readiness told(Member by) {
    Readiness after = of(by.engagement());
    events.publishEvent(new ReadinessChanged(by.engagement(), after));
    return after;
  }
}
