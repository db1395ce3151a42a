package io.vigie.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.engagement.Member;
import io.vigie.engagement.WorkingCalendar;
import io.vigie.lead.LeadCounts.Counted;
import io.vigie.lead.LeadLog.LeadPage;
import io.vigie.shared.Refusal;
import io.vigie.shared.Week;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Whatever anybody does in whatever order: every lead stands where its history leads, the history
 * is complete, the figures are what a recount of it says, and it is listed under its state.
 */
class AnySequenceOfActsTest extends LeadStory {

  private static final int ACTS = 500;

  /** The acts that came to pass in any of the sequences: nearly all there are. */
  private static final Set<Deed> SEEN = EnumSet.noneOf(Deed.class);

  private final List<UUID> all = new ArrayList<>();
  private Optional<Act> last = Optional.empty();
  private int undone;

  private record Act(Member by, UUID lead) {}

  /** What a lead's history must hold, as those who acted remember it. */
  private final Map<UUID, List<Deed>> remembered = new TreeMap<>();

  @RepeatedTest(6)
  void leavesEveryLeadInALegalState(RepetitionInfo seed) {
    anEngagement("en");
    Random random = new Random(seed.getCurrentRepetition());
    List<Member> people =
        List.of(as(claire), as(karim), as(hery), as(new Person("UVISITOR", "TELSEWHERE")));
    for (int act = 0; act < ACTS; act++) {
      clock.advance(Duration.ofMinutes(random.nextInt(random.nextInt(4) > 0 ? 8 : 900)));
      Member by = people.get(random.nextInt(people.size()));
      try {
        doSomething(by, random);
      } catch (Refusal refused) {
        // Whatever is refused leaves no trace, which the recount shows.
      }
    }
    assertThat(all).hasSizeGreaterThan(5);
    assertThat(undone).isPositive();
    Set<Deed> seen = new HashSet<>();
    all.forEach(id -> assertStandsWhereItsHistoryLeads(id, seen));
    SEEN.addAll(seen);
    if (seed.getCurrentRepetition() == seed.getTotalRepetitions()) {
      assertThat(SEEN).hasSizeGreaterThan(15);
    }
    assertThat(counts.of(acmes().id())).isEqualTo(recount());
    for (State state : State.values()) {
      assertThat(listed(state)).as("listed as %s", state).isEqualTo(standing(state));
    }
  }

  /** The leads in that state, newest first, in the pages of a list. */
  private List<UUID> listed(State state) {
    LeadFilter filter =
        new LeadFilter(Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty());
    List<UUID> listed = new ArrayList<>();
    LeadPage page = log.page(as(claire), filter, 0, 8);
    for (int shown = 0; shown < page.pages(); shown++) {
      page = log.page(as(claire), filter, shown, 8);
      page.leads().forEach(lead -> listed.add(lead.id()));
    }
    assertThat(listed).hasSize(page.all());
    return listed;
  }

  /** The same, by the history of each. */
  private List<UUID> standing(State state) {
    return all.stream()
        .flatMap(id -> rows.find(acmes().id(), id).stream())
        .filter(lead -> lead.state() == state)
        .sorted(Comparator.comparing(Lead::number).reversed())
        .map(Lead::id)
        .toList();
  }

  private void doSomething(Member by, Random random) {
    if (all.isEmpty() || random.nextInt(25) == 0) {
      int person = random.nextInt(30);
      UUID id = leads.submit(by, of("Company " + person, "Contact " + person)).lead().id();
      all.add(id);
      remembered.put(id, new ArrayList<>(List.of(Deed.SUBMITTED)));
      return;
    }
    UUID id = all.get(random.nextInt(all.size()));
    if (random.nextInt(6) == 0) {
      // Mostly who acted last, on what that person acted on: anybody else is refused anyway.
      boolean own = last.isPresent() && random.nextInt(4) > 0;
      leads.undo(own ? last.get().by() : by, own ? last.get().lead() : id);
      undone++;
      return;
    }
    // Mostly what is next, so that the far end of the path is reached; sometimes anything.
    Lead lead = rows.find(by.engagement().id(), id).orElseThrow();
    List<Deed> next = new ArrayList<>(lead.state().next());
    next.remove(Deed.OPPOSED);
    Deed deed =
        next.isEmpty() || random.nextInt(4) == 0
            ? any(List.of(Deed.values()), random)
            : next.get(random.nextInt(next.size()));
    Lead after = act(by, id, deed, random);
    remembered.computeIfAbsent(id, any -> new ArrayList<>()).add(after.standing().deed());
    last = Optional.of(new Act(by, id));
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private Lead act(Member by, UUID id, Deed deed, Random random) {
    LocalDate day =
        clock.instant().atZone(ZoneId.of("Europe/Paris")).toLocalDate().plusDays(random.nextInt(4));
    return switch (deed) {
      case SUBMITTED, RESUBMITTED -> leads.resubmit(by, id);
      case INFORMATION_ASKED -> verdicts.needInformation(by, id, "Which budget?");
      case INFORMED -> leads.inform(by, id, "20 k€");
      case ACCEPTED -> verdicts.accept(by, id);
      case REJECTED, RECYCLED ->
          verdicts.reject(
              by,
              id,
              new Rejection(
                  any(List.of(RejectionReason.values()), random),
                  Optional.of("words"),
                  Optional.of(day)));
      case CONTESTED -> leads.contest(by, id, "Evidence");
      case UPHELD -> verdicts.second(by, id, Optional.of(Rejection.of(RejectionReason.NO_NEED)));
      case OVERTURNED -> verdicts.second(by, id, Optional.empty());
      case BOOKED, RESCHEDULED -> verdicts.meeting(by, id, Optional.of(day));
      case OPPOSED -> leads.oppose(by, id);
      default -> verdicts.follow(by, id, deed);
    };
  }

  private void assertStandsWhereItsHistoryLeads(UUID id, Set<Deed> seen) {
    Lead lead = rows.find(acmes().id(), id).orElseThrow();
    List<Happening> history = rows.history(id);
    assertThat(history).extracting(Happening::deed).isEqualTo(remembered.get(id));
    Course course =
        Course.of(
            history,
            new FeedbackClock(WorkingCalendar.of(Optional.of("FR")), ZoneId.of("Europe/Paris")));
    assertThat(lead.standing()).isEqualTo(course.standing());
    assertThat(lead.waitingSince()).isEqualTo(course.waitingSince());
    assertThat(lead.waitingSince().isPresent()).isEqualTo(lead.state() == State.SUBMITTED);
    assertThat(lead.waited()).isEqualTo(course.waited());
    Optional<State> before = Optional.empty();
    for (Happening line : history.stream().filter(line -> !line.undone()).toList()) {
      before.ifPresent(state -> assertThat(state.next()).contains(line.deed()));
      before = Optional.of(line.deed().state());
      seen.add(line.deed());
    }
  }

  /** Another way to the same figures: line by line, from the moment of each. */
  private Map<Week, Map<Counted, Integer>> recount() {
    Map<Week, Map<Counted, Integer>> recount = new TreeMap<>();
    for (UUID id : all) {
      for (Happening line : rows.history(id)) {
        Optional<Counted> counted =
            switch (line.deed()) {
              case SUBMITTED -> Optional.of(Counted.SUBMITTED);
              case ACCEPTED, OVERTURNED -> Optional.of(Counted.ACCEPTED);
              case REJECTED, RECYCLED -> Optional.of(Counted.REJECTED);
              case OPPOSED -> line.reason().map(reason -> Counted.REJECTED);
              case BOOKED -> Optional.of(Counted.BOOKED);
              case HELD -> Optional.of(Counted.HELD);
              case NO_SHOW -> Optional.of(Counted.NO_SHOWS);
              default -> Optional.empty();
            };
        counted
            .filter(figure -> !line.undone())
            .ifPresent(
                figure ->
                    recount
                        .computeIfAbsent(
                            Week.at(line.at(), ZoneId.of("Europe/Paris")),
                            week -> new EnumMap<>(Counted.class))
                        .merge(figure, 1, Integer::sum));
      }
    }
    return recount;
  }
}
