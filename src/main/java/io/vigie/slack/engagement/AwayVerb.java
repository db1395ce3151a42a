package io.vigie.slack.engagement;

import io.vigie.engagement.Absence;
import io.vigie.engagement.Absences;
import io.vigie.engagement.Absences.Away;
import io.vigie.engagement.Absences.Cover;
import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.kpi.KpiNames;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Verb;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code /vigie away until 2026-12-04}: one's own absence, and who covers meanwhile. */
@Component
class AwayVerb implements Verb {

  private static final Set<String> BACK =
      Set.of("back", "no", "off", "never", "retour", "de_retour", "present", "presente", "non");

  private final Absences absences;
  private final Clock clock;

  AwayVerb(Absences absences, Clock clock) {
    this.absences = absences;
    this.clock = clock;
  }

  @Override
  public List<String> names() {
    return List.of("away", "absent", "absente", "absence");
  }

  @Override
  public List<Help> help() {
    return List.of(new Help("away", Act.SAY_WHEN_AWAY));
  }

  @Override
  public Reply answer(Request request, String words) {
    request.visit().member().ifPresent(member -> member.require(Act.SAY_WHEN_AWAY));
    Texts t = request.texts();
    if (words.isBlank()) {
      return Reply.saying(shown(request));
    } else if (BACK.contains(KpiNames.folded(words))) {
      absences.back(request.person());
      return Reply.saying(t.say("away.back"));
    }
    LocalDate until = TypedDay.read(words, today(request)).orElseThrow(() -> new NotADay(words));
    return Reply.saying(said(absences.away(request.person(), until), t));
  }

  private static String said(Away away, Texts t) {
    List<String> sentences = new ArrayList<>();
    sentences.add(t.say("away.said", "until", away.absence().until()));
    away.covers().forEach(cover -> sentences.add(said(cover, t)));
    sentences.add(t.say("away.how_back"));
    return String.join("\n", sentences);
  }

  private static String said(Cover cover, Texts t) {
    return cover
        .deputy()
        .map(
            deputy ->
                t.say(
                    "away.covers",
                    "client",
                    cover.engagement().terms().clientName(),
                    "provider",
                    cover.engagement().terms().providerName(),
                    "deputy",
                    new Mention(deputy)))
        .orElseGet(
            () ->
                t.say(
                    "away.nobody_covers",
                    "client",
                    cover.engagement().terms().clientName(),
                    "provider",
                    cover.engagement().terms().providerName()));
  }

  private String shown(Request request) {
    Texts t = request.texts();
    Optional<Absence> own =
        absences.of(request.person().user()).filter(away -> !away.until().isBefore(today(request)));
    return own.map(away -> t.say("away.shown", "until", away.until()) + "\n")
            .orElseGet(() -> t.say("away.not") + "\n")
        + t.say("away.how");
  }

  private LocalDate today(Request request) {
    ZoneId zone =
        request
            .visit()
            .member()
            .map(Member::engagement)
            .map(engagement -> engagement.terms().zone())
            .orElse(clock.getZone());
    return clock.instant().atZone(zone).toLocalDate();
  }
}
