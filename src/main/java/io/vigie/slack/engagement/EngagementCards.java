package io.vigie.slack.engagement;

import io.vigie.arbitration.Question;
import io.vigie.digest.DigestCalendar;
import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Seat;
import io.vigie.engagement.Terms;
import io.vigie.setup.SetupWeek;
import io.vigie.shared.Mention;
import io.vigie.shared.Week;
import io.vigie.slack.arbitration.QuestionDuties;
import io.vigie.slack.arbitration.TemplatesButton;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.lead.LeadDuties;
import io.vigie.slack.setup.SetupStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cards about an engagement itself. */
public final class EngagementCards {

  private static final int LEADS = 5;

  private EngagementCards() {}

  /** In the channel: what both sides may rely on from now on. */
  static Card welcome(Engagement engagement, Texts t, Instant now) {
    Terms terms = engagement.terms();
    DigestCalendar calendar = DigestCalendar.of(engagement);
    String title =
        t.plain(
            "engagement.welcome.title",
            "client",
            terms.clientName(),
            "provider",
            terms.providerName());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.header(title));
    blocks.add(
        Block.section(
            t.say(
                "engagement.welcome.what",
                "referent",
                new Mention(terms.referent()),
                "first",
                t.moment(calendar.due(calendar.nextDue(now))))));
    blocks.add(Block.context(t.say("engagement.welcome.how")));
    blocks.add(Block.section(t.say("arbitration.templates.offer")));
    blocks.add(
        Block.actions(
            Origin.block(engagement.id(), "welcome"),
            List.of(TemplatesButton.block(engagement, t))));
    return new Card(
        t.say(
            "engagement.welcome.text",
            "client",
            terms.clientName(),
            "provider",
            terms.providerName()),
        blocks);
  }

  /** The referent has left: who decides meanwhile, and how another is named. */
  public static String vacant(Engagement engagement, Texts t) {
    return engagement
        .deputy()
        .or(engagement::sponsor)
        .map(person -> t.say("doctor.vacant", "covers", new Mention(person.user())))
        .orElseGet(() -> t.say("doctor.vacant_uncovered"));
  }

  /** To the named referent: take it on, or see what was entered first. */
  static Card confirmation(Engagement engagement, Texts t) {
    Terms terms = engagement.terms();
    String sentence =
        t.say(
            "engagement.confirm.ask",
            "by",
            new Mention(engagement.setUpBy().user()),
            "client",
            terms.clientName(),
            "provider",
            terms.providerName());
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.context(t.say("engagement.confirm.means")),
            Block.actions(
                Origin.block(engagement.id(), "confirm"),
                List.of(
                    Block.button(
                            t.plain("engagement.confirm.button"),
                            EngagementButtons.CONFIRM,
                            engagement.id().toString())
                        .primary()))));
  }

  /** To the referent: on which side is somebody whom nobody placed. */
  static Card placement(Engagement engagement, PersonId stranger, Texts t) {
    return placement(
        engagement,
        t.say("engagement.place.ask", placementWords(engagement, stranger)),
        placementButtons(stranger.team(), stranger.user(), false, t));
  }

  /** The same of a guest, whose workspace says nothing. */
  static Card placementOfGuest(Engagement engagement, PersonId guest, Texts t) {
    return placement(
        engagement,
        t.say("engagement.place.ask_guest", placementWords(engagement, guest)),
        placementButtons(guest.team(), guest.user(), true, t));
  }

  private static Map<String, Object> placementWords(Engagement engagement, PersonId person) {
    return Map.of(
        "person",
        new Mention(person.user()),
        "client",
        engagement.terms().clientName(),
        "provider",
        engagement.terms().providerName());
  }

  private static Card placement(Engagement engagement, String sentence, List<Block> buttons) {
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.actions(Origin.block(engagement.id(), "place"), buttons)));
  }

  /** The answers that the referent has. */
  static List<Block> placementButtons(String team, String user, boolean guest, Texts t) {
    String value = team + "/" + user;
    return guest
        ? List.of(
            Block.button(
                t.plain("engagement.place.guest_provider"), PlaceButtons.PROVIDER_PERSON, value),
            Block.button(
                t.plain("engagement.place.guest_client"), PlaceButtons.CLIENT_PERSON, value))
        : List.of(
            Block.button(t.plain("engagement.place.provider"), PlaceButtons.PROVIDER, value),
            Block.button(t.plain("engagement.place.client"), PlaceButtons.CLIENT, value),
            Block.button(
                t.plain("engagement.place.person_only"), PlaceButtons.PROVIDER_PERSON, value));
  }

  /** To whoever asks: who steers, what comes next and when, what is still owed. */
  static Card status(
      Seat seat,
      List<Question> open,
      List<Duty> owed,
      SetupWeek way,
      boolean toTheReferent,
      Texts t,
      Instant now) {
    Engagement engagement = seat.engagement();
    Terms terms = engagement.terms();
    DigestCalendar calendar = DigestCalendar.of(engagement);
    Week next = calendar.nextDue(now);
    String title =
        t.say(
            "engagement.status.title",
            "client",
            terms.clientName(),
            "provider",
            terms.providerName());
    String steering =
        steering(seat, t)
            + "\n"
            + t.say(
                "engagement.status.next",
                "week",
                next,
                "moment",
                new Markup(t.moment(calendar.due(next))))
            + "\n"
            + LeadDuties.agreed(engagement, t);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title));
    engagement
        .pause()
        .ifPresent(pause -> blocks.addAll(PauseCards.status(engagement, pause, toTheReferent, t)));
    blocks.add(Block.section(steering));
    blocks.addAll(SetupStatus.blocks(engagement, way, toTheReferent, "status", t));
    blocks.add(Block.section(QuestionDuties.open(engagement, open, t)));
    blocks.add(
        Block.section(
            owed(
                owed.stream().filter(duty -> QuestionDuties.question(duty).isEmpty()).toList(),
                t)));
    return new Card(title, blocks);
  }

  /** Who steers, and who does meanwhile. */
  private static String steering(Seat seat, Texts t) {
    Terms terms = seat.engagement().terms();
    Map<String, Object> named = new HashMap<>();
    named.put("referent", new Mention(terms.referent()));
    seat.away().ifPresent(absence -> named.put("until", absence.until()));
    seat.inTurn().ifPresent(person -> named.put("covers", new Mention(person.user())));
    String key =
        seat.vacant()
            ? "engagement.status.vacant"
            : seat.away().isPresent() ? "engagement.status.away" : "engagement.status.referent";
    boolean covered = seat.inTurn().isPresent() || key.endsWith(".referent");
    return t.say(covered ? key : key + "_uncovered", named);
  }

  private static String owed(List<Duty> owed, Texts t) {
    if (owed.isEmpty()) {
      return t.say("engagement.status.nothing_owed");
    }
    List<Duty> leads = owed.stream().filter(Duty.OnLead.class::isInstance).toList();
    List<String> lines = new ArrayList<>();
    Stream.concat(owed.stream().filter(duty -> !leads.contains(duty)), leads.stream().limit(LEADS))
        .forEach(duty -> lines.add("• " + DutyWords.say(duty, t, true)));
    if (leads.size() > LEADS) {
      lines.add("• " + t.say("lead.duty.more", "count", leads.size() - LEADS));
    }
    return String.join("\n", lines);
  }
}
