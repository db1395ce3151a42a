package io.vigie.bench;

import io.vigie.Vigie;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.lead.Handover;
import io.vigie.lead.LeadCounts;
import io.vigie.lead.LeadFilter;
import io.vigie.lead.LeadLog;
import io.vigie.lead.LeadWeeks;
import io.vigie.lead.Leads;
import io.vigie.lead.Rejection;
import io.vigie.lead.RejectionReason;
import io.vigie.lead.State;
import io.vigie.lead.Temperature;
import io.vigie.lead.Verdicts;
import io.vigie.shared.Week;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast leads are handed over and judged in an empty database and then beside a million of them,
 * and how long the list and the lead part of a digest take there.
 */
public final class LeadTimes {

  private static final int ENGAGEMENTS = 1_000;
  private static final int EACH = 1_000;
  private static final int ACTS = 2_000;
  private static final int SAMPLE = 200;

  private static final int STRETCHES = 5;

  /** The quick compiler, which the recommended flags name, has nothing left to do by then. */
  private static final int WARM_UPS = 6;

  private final ConfigurableApplicationContext vigie;
  private final ManyLeads data;
  private int acts;

  private LeadTimes(ConfigurableApplicationContext vigie) {
    this.vigie = vigie;
    this.data = new ManyLeads(vigie.getBean(javax.sql.DataSource.class));
  }

  /**
   * Measures and prints.
   *
   * @param args how many leads each of the thousand engagements has, where it is not a thousand
   */
  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(Vigie.class);
    try (ConfigurableApplicationContext vigie =
        application.run("--vigie.courier.enabled=false", "--spring.quartz.auto-startup=false")) {
      new LeadTimes(vigie).measure(args.length == 0 ? EACH : Integer.parseInt(args[0]));
    }
  }

  private void measure(int each) {
    List<UUID> ids = data.engagements(ENGAGEMENTS);
    for (int i = 0; i < WARM_UPS; i++) {
      acts(ids);
    }
    double empty = medianOfActs(ids);
    data.fill(ids, each);
    acts(ids);
    double full = medianOfActs(ids);
    System.out.printf(
        Locale.ROOT,
        DigestTimes.RESULT
            + "acts on leads, none there\t%.0f\t\t%n"
            + DigestTimes.RESULT
            + "acts on leads, %,d there\t%.0f\t\t%n",
        empty,
        leads(),
        full);
    LeadFilter filter =
        new LeadFilter(
            Optional.of(State.REJECTED), Optional.empty(), Optional.empty(), Optional.empty());
    LeadLog log = vigie.getBean(LeadLog.class);
    LeadWeeks weeks = vigie.getBean(LeadWeeks.class);
    Week week = Week.of(LocalDate.now(ZoneOffset.UTC)).previous();
    print("/lead list", ids, member -> log.page(member, LeadFilter.ALL, 0, 8));
    print("/lead list, filtered", ids, member -> log.page(member, filter, 3, 8));
    print("lead part of a digest", ids, member -> weeks.now(member.engagement(), week));
    LeadCounts counts = vigie.getBean(LeadCounts.class);
    print("figures from leads", ids, member -> counts.of(member.engagement().id()));
  }

  /** Something that is timed. */
  private interface Looking {
    void at(Member member);
  }

  private void print(String what, List<UUID> ids, Looking looking) {
    List<Member> members =
        ids.subList(ids.size() - SAMPLE, ids.size()).stream().map(this::closer).toList();
    members.forEach(looking::at);
    List<Long> nanos = new ArrayList<>();
    for (Member member : members) {
      long began = System.nanoTime();
      looking.at(member);
      nanos.add(System.nanoTime() - began);
    }
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        DigestTimes.RESULT + "%s\t%.0f\t%.2f\t%.2f%n",
        what,
        1e9 / Arrays.stream(sorted).average().orElseThrow(),
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (0.99 * (sorted.length - 1))] / 1e6);
  }

  /** One stretch alone may meet something else that the machine does. */
  private double medianOfActs(List<UUID> ids) {
    return DoubleStream.generate(() -> acts(ids))
        .limit(STRETCHES)
        .sorted()
        .toArray()[STRETCHES / 2];
  }

  /** So many leads, each handed over and judged; acts a second. */
  private double acts(List<UUID> ids) {
    Leads leads = vigie.getBean(Leads.class);
    Verdicts verdicts = vigie.getBean(Verdicts.class);
    long began = System.nanoTime();
    for (int n = 0; n < ACTS / 2; n++) {
      UUID engagement = ids.get(n % ids.size());
      Handover handover =
          new Handover(
              "Bench " + acts++,
              "Jeanne Doe",
              Temperature.WARM,
              Optional.of("Wants a demo before Christmas, sixty employees."),
              Optional.of("https://crm.example.com/" + n),
              Optional.empty(),
              Optional.empty());
      UUID lead = leads.submit(closer(engagement), handover).lead().id();
      if (n % 2 == 0) {
        verdicts.accept(closer(engagement), lead);
      } else {
        verdicts.reject(closer(engagement), lead, Rejection.of(RejectionReason.WRONG_PERSON));
      }
    }
    return ACTS / ((System.nanoTime() - began) / 1e9);
  }

  private Member closer(UUID engagement) {
    return vigie
        .getBean(Engagements.class)
        .visit(engagement, new PersonId("UCLAIRE", "TCLIENT"))
        .member()
        .orElseThrow();
  }

  private long leads() {
    return vigie
        .getBean(JdbcClient.class)
        .sql("select count(*) from lead")
        .query(Long.class)
        .single();
  }
}
