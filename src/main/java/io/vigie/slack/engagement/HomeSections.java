package io.vigie.slack.engagement;

import io.vigie.digest.DigestCalendar;
import io.vigie.duties.Duties;
import io.vigie.duties.Duty;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Placements;
import io.vigie.engagement.Terms;
import io.vigie.shared.Mention;
import io.vigie.shared.Week;
import io.vigie.slack.arbitration.QuestionDuties;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.ConsoleButton;
import io.vigie.slack.kit.HomeSection;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What App Home shows of an engagement itself. */
@Configuration(proxyBeanMethods = false)
class HomeSections {

  /** A part of App Home that one function draws. */
  private record Section(int place, BiFunction<Member, Texts, List<Block>> drawing)
      implements HomeSection {
    @Override
    public List<Block> of(Member member, Texts texts) {
      return drawing.apply(member, texts);
    }
  }

  /** For the referent: who is still to be placed. */
  @Bean
  HomeSection homePeopleToPlace(Placements placements) {
    return new Section(
        10,
        (member, t) ->
            member.may(Act.PLACE_PEOPLE)
                ? toPlace(member.engagement(), placements.open(member.engagement().id()), t)
                : List.of());
  }

  private static List<Block> toPlace(
      Engagement engagement, List<Placements.Question> open, Texts t) {
    List<Block> blocks = new ArrayList<>();
    for (Placements.Question question : open) {
      question
          .user()
          .ifPresent(
              user -> {
                String key = question.guest() ? "home.place_guest" : "home.place";
                blocks.add(Block.section(t.say(key, "person", new Mention(user))));
                blocks.add(
                    Block.actions(
                        Origin.block(engagement.id(), "place/" + user),
                        EngagementCards.placementButtons(
                            question.team(), user, question.guest(), t)));
              });
    }
    return blocks;
  }

  /**
   * What is owed and has no section of its own: all of it for the referent, what is one's own for
   * the others.
   */
  @Bean
  HomeSection homeOwed(Duties duties) {
    return new Section(
        20,
        (member, t) -> {
          List<String> lines =
              duties.of(member.engagement()).stream()
                  .filter(duty -> QuestionDuties.question(duty).isEmpty())
                  .filter(duty -> !(duty instanceof Duty.OnLead || duty instanceof Duty.ToTriage))
                  .filter(duty -> member.isReferent() || isOwn(duty, member))
                  .map(duty -> "• " + DutyWords.say(duty, t, !isOwn(duty, member)))
                  .toList();
          return lines.isEmpty() ? List.of() : List.of(Block.section(String.join("\n", lines)));
        });
  }

  private static boolean isOwn(Duty duty, Member member) {
    return duty.owner().equals(member.person().user());
  }

  /** What comes next, and when, with its zone. */
  @Bean
  HomeSection homeAppointments(Clock clock) {
    return new Section(
        40,
        (member, t) ->
            List.of(Block.section(appointments(member.engagement(), clock.instant(), t))));
  }

  private static String appointments(Engagement engagement, Instant now, Texts t) {
    DigestCalendar calendar = DigestCalendar.of(engagement);
    Week next = calendar.nextDue(now);
    String digest =
        t.say(
            "engagement.status.next",
            "week",
            next,
            "moment",
            new Markup(t.moment(calendar.due(next))));
    return nextMeeting(engagement.terms(), now)
        .map(
            meeting ->
                digest + "\n" + t.say("home.meeting", "moment", new Markup(t.moment(meeting))))
        .orElse(digest);
  }

  private static Optional<ZonedDateTime> nextMeeting(Terms terms, Instant now) {
    ZonedDateTime here = now.atZone(terms.zone());
    return terms
        .meetingDay()
        .flatMap(
            day ->
                terms
                    .meetingTime()
                    .map(time -> here.with(TemporalAdjusters.nextOrSame(day)).with(time)))
        .map(meeting -> meeting.isAfter(here) ? meeting : meeting.plusWeeks(1));
  }

  /** What the person may do, as the console offers it. */
  @Bean
  HomeSection homeJobs(List<ConsoleButton> buttons) {
    return new Section(
        90,
        (member, t) ->
            List.of(
                Block.actions(
                    Origin.block(member.engagement().id(), "home"),
                    buttons.stream()
                        .filter(button -> member.may(button.act()))
                        .sorted(Comparator.comparingInt(ConsoleButton::place))
                        .map(button -> Console.block(member.engagement(), button, t))
                        .toList())));
  }
}
