package io.vigie.slack.setup;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Side;
import io.vigie.kpi.Kpi;
import io.vigie.lead.OpenLeads;
import io.vigie.playbook.Gap;
import io.vigie.playbook.Play;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.Play.Publication;
import io.vigie.setup.Action;
import io.vigie.setup.Agenda;
import io.vigie.setup.Attainment;
import io.vigie.setup.FirstAction;
import io.vigie.setup.Gate;
import io.vigie.setup.Gate.Ruling;
import io.vigie.setup.Phase;
import io.vigie.setup.RampPlan;
import io.vigie.setup.Readiness;
import io.vigie.setup.Readiness.Item;
import io.vigie.setup.SetupWeek;
import io.vigie.setup.SetupWeek.RampWeek;
import io.vigie.setup.Stage;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.slack.Strange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** An engagement on its way, on which every card is tried. */
public final class Ways {

  public static final PersonId CLAIRE = EngagementStory.REFERENT;
  public static final PersonId HERY = EngagementStory.AGENT;
  private static final LocalDate TODAY = LocalDate.of(2008, 7, 28);
  private static final Instant NOW = Instant.parse("2008-07-22T09:00:00Z");

  private Ways() {}

  public static Readiness readiness(String own) {
    List<Item> items = new ArrayList<>();
    items.add(item("kpi_baseline", Side.CLIENT, false, Optional.of("")));
    items.add(item("temperatures", Side.CLIENT, true, Optional.of("P-1")));
    items.add(item("pitch", Side.CLIENT, true, Optional.empty()));
    items.add(item("training", Side.PROVIDER, true, Optional.empty()));
    items.add(
        new Item(
            "own-1",
            Optional.of(own),
            Side.PROVIDER,
            Optional.of(HERY.user()),
            LocalDate.of(2008, 8, 4),
            true,
            true,
            Optional.empty(),
            Optional.empty()));
    items.add(
        new Item(
            "exclusion_list",
            Optional.empty(),
            Side.CLIENT,
            Optional.of(CLAIRE.user()),
            LocalDate.of(2008, 8, 4),
            true,
            true,
            Optional.empty(),
            Optional.of(own)));
    return new Readiness(TODAY, items);
  }

  private static Item item(String key, Side side, boolean provable, Optional<String> proof) {
    return new Item(
        key,
        Optional.empty(),
        side,
        side == Side.CLIENT ? Optional.of(CLAIRE.user()) : Optional.empty(),
        LocalDate.of(2008, 7, 25),
        true,
        provable,
        proof,
        Optional.empty());
  }

  public static Gate gate(Engagement engagement, String words) {
    return new Gate(
        engagement,
        Phase.RUN,
        LocalDate.of(2008, 8, 4),
        true,
        readiness(words),
        List.of(),
        List.of(
            new Attainment(Kpi.MEETINGS_BOOKED, 12, 61, 75),
            new Attainment(Kpi.CONVERSATIONS, 12, 300, 700)),
        Optional.of(ruling(false, words)));
  }

  public static Ruling ruling(boolean go, String words) {
    return new Ruling(
        Phase.PILOT,
        go,
        Optional.of(words),
        List.of("pitch", "own-1", "ramp:conversations"),
        go ? Optional.empty() : Optional.of(LocalDate.of(2008, 8, 11)),
        CLAIRE.user(),
        LocalDate.of(2008, 7, 21));
  }

  public static Action action(Side side, String words, boolean done) {
    return new Action(
        new UUID(7, side == Side.CLIENT ? 0 : 1),
        side,
        words,
        side == Side.CLIENT ? CLAIRE.user() : HERY.user(),
        LocalDate.of(2008, 7, 25),
        LocalDate.of(2008, 7, 15),
        done ? Optional.of(LocalDate.of(2008, 7, 24)) : Optional.empty());
  }

  public static Gap gap(String words) {
    return gap(1, words);
  }

  public static Gap gap(int number, String words) {
    return new Gap(
        new UUID(8, number),
        EngagementStory.acme(Language.EN).id(),
        words,
        HERY,
        NOW,
        3,
        Optional.empty());
  }

  public static Play play(Kind kind, String title, String words, boolean published) {
    return play(3, kind, title, words, published);
  }

  public static Play play(int number, Kind kind, String title, String words, boolean published) {
    return new Play(
        new UUID(9, number),
        EngagementStory.acme(Language.EN).id(),
        number,
        kind,
        Language.EN,
        title,
        words,
        Optional.of(1),
        Optional.empty(),
        Optional.empty(),
        HERY,
        NOW,
        published ? Optional.of(new Publication(CLAIRE, NOW)) : Optional.empty(),
        false,
        Optional.empty());
  }

  public static Agenda agenda(Engagement engagement, String words) {
    return new Agenda(
        engagement,
        Week.of(2008, 31),
        LocalDate.of(2008, 7, 29).atTime(10, 0).atZone(engagement.terms().zone()),
        List.of(),
        List.of(Kpi.BOOKING_RATE),
        List.of(action(Side.CLIENT, words, true), action(Side.PROVIDER, words, false)),
        readiness(words),
        Optional.of(gate(engagement, words)),
        List.of(gap(words)),
        List.of(
            play(Kind.OBJECTION, words.substring(0, Math.min(150, words.length())), words, false)));
  }

  /** Week 12 of 13 of a ramp that was begun too early. */
  public static SetupWeek week(Engagement engagement, String words) {
    return new SetupWeek(
        new Stage(Phase.RAMP, LocalDate.of(2008, 5, 5)),
        Optional.of(new RampWeek(RampPlan.DEFAULT, Week.of(2008, 19), 12)),
        Optional.of(readiness(words)),
        Optional.of(gate(engagement, words)),
        List.of(ruling(false, words)),
        List.of(ruling(true, words)),
        Map.of(Kpi.DIALS, words),
        gate(engagement, words).attained(),
        List.of(action(Side.CLIENT, words, true), action(Side.PROVIDER, words, false)),
        List.of(gap(words)),
        List.of(play(Kind.PERSONA, words.substring(0, Math.min(150, words.length())), words, true)),
        new FirstAction(Optional.of(300.0), 12, 2));
  }

  /** Ordinary words, and what somebody may type at its longest. */
  static Map<String, String> words() {
    return Map.of(
        "", "Sector objections are unknown", "-strange", Strange.LONG.substring(0, 3_000));
  }

  /** Leads that somebody has to take up, few or very many. */
  static OpenLeads openLeads(boolean many) {
    List<String> waiting =
        many
            ? IntStream.range(0, 50_000).mapToObj(number -> "L-" + (100_000 + number)).toList()
            : List.of("L-7", "L-9");
    return new OpenLeads(waiting, many ? waiting : List.of(), many ? waiting : List.of("L-4"));
  }
}
