package io.vigie.lead;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands many leads over at once: all of a file, or none. */
@Service
public class LeadImport {

  private static final int LISTED = 20;

  private final LeadBatch batch;
  private final Owners owners;
  private final ApplicationEventPublisher events;

  LeadImport(LeadBatch batch, Owners owners, ApplicationEventPublisher events) {
    this.batch = batch;
    this.owners = owners;
    this.events = events;
  }

  /** A line of a file; temperature and owner as they were written. */
  public record Row(
      int line,
      String company,
      String contact,
      String temperature,
      Optional<String> context,
      Optional<String> link,
      Optional<String> consent,
      Optional<String> owner) {}

  /** What a line breaks. */
  public record Broken(int line, Refusal rule) {}

  /** What came of a file. */
  public sealed interface Result {}

  /**
   * All were handed over.
   *
   * @param filed how many are new
   * @param known how many were there already, or twice in the file
   * @param dropped whether a phone number or an address was left out
   */
  public record Filed(int filed, int known, boolean dropped) implements Result {}

  /**
   * None was.
   *
   * @param listed the first lines that are wrong
   * @param total how many there are
   */
  public record Refused(List<Broken> listed, int total) implements Result {
    public Refused {
      listed = List.copyOf(listed);
    }
  }

  /** Hands them over; whoever is known already is left out, so that a file counts once. */
  @Transactional
  public Result of(Member by, List<Row> rows) {
    by.require(Act.SUBMIT_A_LEAD);
    Engagement engagement = by.engagement();
    LeadBatch.Known known = batch.known(engagement);
    ContactDetails details = new ContactDetails(engagement.terms());
    Map<String, Handover> fresh = new LinkedHashMap<>();
    Map<String, String> named = new HashMap<>();
    List<Broken> broken = new ArrayList<>();
    int wrong = 0;
    for (Row row : rows) {
      try {
        Handover kept = LeadWording.kept(engagement, handover(engagement, row, named), details);
        String likeness = Likeness.hash(engagement.id(), kept.company(), kept.contact());
        known.requireWanted(likeness);
        if (!known.has(likeness)) {
          fresh.putIfAbsent(likeness, kept);
        }
      } catch (Refusal rule) {
        wrong++;
        if (broken.size() < LISTED) {
          broken.add(new Broken(row.line(), rule));
        }
      }
    }
    return wrong > 0
        ? new Refused(broken, wrong)
        : filed(by, fresh, rows.size() - fresh.size(), details.dropped());
  }

  /**
   * The row as a hand-over.
   *
   * @param named the owners that were looked up already: a file names few, and often
   */
  private Handover handover(Engagement engagement, Row row, Map<String, String> named) {
    Temperature temperature =
        Temperature.ofKey(row.temperature())
            .orElseThrow(() -> new TemperatureUnknown(row.temperature()));
    return new Handover(
        row.company(),
        row.contact(),
        temperature,
        row.context(),
        row.link(),
        row.owner()
            .map(typed -> named.computeIfAbsent(typed, one -> owners.named(engagement, one))),
        row.consent());
  }

  private Filed filed(Member by, Map<String, Handover> fresh, int known, boolean dropped) {
    if (!fresh.isEmpty()) {
      int first = batch.insert(by, fresh);
      events.publishEvent(
          new LeadsImported(by.engagement(), by.person(), first, first + fresh.size() - 1));
    }
    return new Filed(fresh.size(), known, dropped);
  }
}
