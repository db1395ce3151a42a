package io.vigie.lead;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Side;
import io.vigie.lead.LeadFile.LeadFiles;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was handed over and what became of it, to read. */
@Service
@Transactional(readOnly = true)
public class LeadLog {

  /** What a second rater is not shown of the first verdict. */
  private static final Set<Deed> VERDICTS = Set.of(Deed.REJECTED);

  private final LeadRows rows;
  private final LeadFiles files;
  private final Clock clock;

  LeadLog(LeadRows rows, LeadFiles files, Clock clock) {
    this.rows = rows;
    this.files = files;
    this.clock = clock;
  }

  /**
   * The lead of that number.
   *
   * @throws NoSuchLead where the engagement has none
   */
  public Lead find(Member by, int number) {
    by.require(Act.READ);
    return rows.find(by.engagement().id(), number).orElseThrow(() -> new NoSuchLead("L-" + number));
  }

  /**
   * The lead of that id.
   *
   * @throws NoSuchLead where it is not of that engagement
   */
  public Lead find(Member by, UUID lead) {
    by.require(Act.READ);
    return rows.find(by.engagement().id(), lead).orElseThrow(() -> new NoSuchLead(lead.toString()));
  }

  /**
   * What happened to a lead, oldest first. While it is contested, people of the client are not
   * shown the first verdict, so that the second one is blind.
   */
  public List<Happening> history(Member by, Lead lead) {
    List<Happening> history = rows.history(find(by, lead.id()).id());
    boolean isBlind =
        lead.state() == State.CONTESTED
            && by.side().filter(side -> side == Side.PROVIDER).isEmpty();
    return isBlind
        ? history.stream().filter(line -> !VERDICTS.contains(line.deed())).toList()
        : history;
  }

  /** For how many working minutes a lead has waited on the client, up to now. */
  public int waited(Engagement engagement, Lead lead) {
    return lead.waited()
        + lead.waitingSince()
            .map(since -> files.clock(engagement).minutes(since, clock.instant()))
            .orElse(0);
  }

  /** What somebody has to take up when the engagement ends. */
  public OpenLeads open(Engagement engagement) {
    Map<State, List<Integer>> open = rows.open(engagement.id());
    Set<State> later = EnumSet.of(State.RECYCLED);
    Set<State> unjudged = EnumSet.of(State.SUBMITTED, State.NEEDS_INFORMATION, State.CONTESTED);
    Set<State> others = EnumSet.allOf(State.class);
    others.removeAll(later);
    others.removeAll(unjudged);
    return new OpenLeads(names(open, unjudged), names(open, later), names(open, others));
  }

  private static List<String> names(Map<State, List<Integer>> open, Set<State> states) {
    return states.stream()
        .flatMap(state -> open.getOrDefault(state, List.of()).stream())
        .sorted()
        .map(number -> "L-" + number)
        .toList();
  }

  /** Every lead of the engagement, for who may take a file along. */
  public List<Lead> all(Member by) {
    by.require(Act.EXPORT);
    return rows.all(by.engagement().id()).toList();
  }

  /** One page of the leads that are looked for, the newest first. */
  public LeadPage page(Member by, LeadFilter filter, int page, int size) {
    by.require(Act.READ);
    UUID engagement = by.engagement().id();
    int all = rows.count(engagement, filter);
    int shown = Math.max(0, Math.min(page, (all - 1) / size));
    return new LeadPage(
        filter, rows.page(engagement, filter, size, shown * size), shown, size, all);
  }

  /**
   * A page of leads.
   *
   * @param page from 0
   * @param all how many there are on all pages
   */
  public record LeadPage(LeadFilter filter, List<Lead> leads, int page, int size, int all) {
    public LeadPage {
      leads = List.copyOf(leads);
    }

    public int pages() {
      return Math.max(1, (all + size - 1) / size);
    }
  }
}
