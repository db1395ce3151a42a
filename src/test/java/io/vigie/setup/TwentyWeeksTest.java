package io.vigie.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.arbitration.Answer;
import io.vigie.arbitration.Decisions;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Ruling;
import io.vigie.engagement.Side;
import io.vigie.kpi.Kpi;
import io.vigie.playbook.Play;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.PlayDraft;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A whole engagement: a set-up with gaps, a gate that is passed against them, a ramp with a bad
 * fortnight, a definition that is replaced, the run, and what is handed back. Its twenty digests
 * stand in {@code src/test/resources/stories}, to be read one after the other.
 */
class TwentyWeeksTest extends SetupStory {

  private static final Path FOLDER = Path.of("src/test/resources/stories/twenty-weeks");
  private static final String PARIS = "Europe/Paris";

  @Autowired Decisions decisions;
  @Autowired Endings endings;

  private Language language = Language.EN;
  private final List<String> read = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void aWholeEngagementReadsAsApproved(Language spoken) {
    language = spoken;
    anEngagement(spoken.key());
    SLACK.forget();

    setUpWithGaps();
    pilotAgainstWhatIsMissing();
    rampWithABadFortnight();
    run();

    assertThat(read).hasSize(20);
    assertThat(digests()).hasSize(20);
    endings.end(as(claire), say("The first year's budget is spent.", "Le budget est épuisé."));
    until("2027-04-30T18:00");
    assertThat(digests()).hasSize(20);
    assertThat(posted().get(posted().size() - 1).get("text"))
        .contains(say("The engagement ends.", "La mission se termine."));
  }

  private void setUpWithGaps() {
    define(Kpi.MEETINGS_BOOKED, "20", "8");
    Question meeting =
        asked(
            say("What is a qualified meeting?", "Qu’est-ce qu’un rendez-vous qualifié ?"),
            "2026-11-26");
    asking.ask(
        as(hery),
        say(
            "What do we say when they have a payroll tool already?",
            "Que répondre quand ils ont déjà un logiciel de paie ?"));
    read("2026-W47");
    published(
        Kind.DEFINITION,
        say("Hot, warm, cold", "Chaud, tiède, froid"),
        say(
            "Hot: budget and date. Warm: need. Cold: else.",
            "Chaud : budget et date. Tiède : besoin. Froid : le reste."));
    published(
        Kind.PERSONA, say("Head of HR", "DRH"), say("Payroll in house.", "Paie internalisée."));
    published(
        Kind.SEGMENT,
        say("Services in Lyon", "Services à Lyon"),
        say("20 to 200 people.", "20 à 200 salariés."));
    published(
        Kind.HANDOVER_RULE,
        say("Hand-over", "Transmission"),
        say("At a named budget.", "À budget nommé."));
    published(
        Kind.EXCLUSION, say("Never call", "Ne jamais appeler"), say("Customers.", "Les clients."));
    published(
        Kind.SCRIPT,
        say("Opening", "Accroche"),
        say("One sentence, one question.", "Une phrase, une question."));
    readiness.prove(as(claire), "crm_access", "https://crm.example.com/users");
    decided(meeting, say("A named budget and a date.", "Un budget nommé et une date."));
    action(
        Side.CLIENT,
        say("Write down the objections by sector", "Écrire les objections par secteur"),
        "2026-12-04");
    action(Side.PROVIDER, say("Hold the training session", "Tenir la formation"), "2026-12-04");
    read("2026-W48");
  }

  private void pilotAgainstWhatIsMissing() {
    gates.go(
        as(claire),
        Phase.PILOT,
        Optional.of(say("The fair opens on Thursday.", "Le salon ouvre jeudi.")));
    figures("2026-W49", 60, 20, 1);
    read("2026-W49");
    readiness.prove(as(hery), "training", "https://drive.example.com/training");
    actions.done(as(hery), open(Side.PROVIDER));
    figures("2026-W50", 180, 62, 3);
    read("2026-W50");
    published(
        Kind.OBJECTION,
        say("They have a payroll tool already", "Ils ont déjà un logiciel de paie"),
        say(
            "Ask what it leaves out when somebody leaves.",
            "Demander ce qu’il oublie quand quelqu’un part."));
    published(
        Kind.FOLLOW_UP,
        say("After no answer", "Sans réponse"),
        say("Day 2 mail, day 5 call.", "J+2 courriel, J+5 appel."));
    actions.done(as(claire), open(Side.CLIENT));
    figures("2026-W51", 210, 71, 4);
    read("2026-W51");
  }

  private void rampWithABadFortnight() {
    ramps.plan(
        as(claire), new RampPlan(8, List.of(25, 50, 75, 100)), say("Small team", "Petite équipe"));
    gates.go(as(claire), Phase.RAMP, Optional.empty());
    figures("2026-W52", 240, 84, 5);
    read("2026-W52");
    figures("2026-W53", 260, 90, 6);
    read("2026-W53");
    figures("2027-W01", 420, 140, 9);
    read("2027-W01");
    figures("2027-W02", 410, 121, 1);
    read("2027-W02");
    action(
        Side.PROVIDER,
        say("Listen to ten calls together", "Réécouter dix appels ensemble"),
        "2027-01-22");
    figures("2027-W03", 430, 118, 2);
    read("2027-W03");
    Play old = playbook.temperatures(acmes()).orElseThrow();
    Play anew =
        plays.draft(
            as(hery),
            new PlayDraft(
                Kind.DEFINITION,
                language,
                old.title(),
                say(
                    "Hot: a date. Warm: need. Cold: else.",
                    "Chaud : une date. Tiède : besoin. Froid : le reste."),
                Optional.of(old.number())));
    plays.publish(as(claire), anew.id());
    figures("2027-W04", 640, 210, 13);
    read("2027-W04");
    actions.done(as(hery), open(Side.PROVIDER));
    figures("2027-W05", 810, 265, 17);
    read("2027-W05");
    figures("2027-W06", 840, 280, 19);
    read("2027-W06");
  }

  private void run() {
    gates.noGo(
        as(claire),
        Phase.RUN,
        say("The ramp is behind; one more week.", "La montée est en retard ; une semaine de plus."),
        LocalDate.parse("2027-02-22"));
    figures("2027-W07", 850, 284, 22);
    read("2027-W07");
    gates.go(
        as(claire),
        Phase.RUN,
        Optional.of(say("Two weeks were ill.", "Deux semaines de maladie.")));
    for (int week = 8; week <= 13; week++) {
      figures("2027-W%02d".formatted(week), 840 + 5 * week, 270 + week, 18 + week % 3);
      read("2027-W%02d".formatted(week));
    }
  }

  private void figures(String week, int dials, int conversations, int meetings) {
    LocalDate friday = Week.parse(week).orElseThrow().monday().plusDays(4);
    until(friday + "T17:00");
    entered(
        week,
        Map.of(Kpi.DIALS, dials, Kpi.CONVERSATIONS, conversations, Kpi.MEETINGS_BOOKED, meetings));
  }

  /** Until Tuesday noon, so that Easter Monday has passed too; then the digest is read. */
  private void read(String week) {
    until(Week.parse(week).orElseThrow().next().monday().plusDays(1) + "T12:00");
    String digest = AsRead.text(JSON.readTree(digests().get(read.size()).get("blocks")));
    read.add(digest);
    approved("%02d-%s_%s.txt".formatted(read.size(), week, language.key()), digest);
  }

  private void until(String local) {
    timePasses(local, PARIS, at -> at.at().atZone(ZoneId.of(PARIS)).getHour() == 9);
    deliver();
  }

  private static void approved(String name, String digest) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("vigie.cards.rewrite")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, digest);
      }
      assertThat(digest).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void decided(Question question, String answer) {
    decisions.decide(
        as(claire),
        question.id(),
        new Ruling(
            new Answer.OwnWords(answer),
            say("The closers come first.", "Les commerciaux d’abord."),
            Optional.empty(),
            Optional.empty()));
    plays.publish(as(claire), playbook.drafts(acmes()).get(0).id());
  }

  private void action(Side side, String words, String due) {
    String owner = side == Side.CLIENT ? claire.user : hery.user;
    actions.take(as(claire), side, words, owner, LocalDate.parse(due));
  }

  private UUID open(Side side) {
    return actions.open(acmes()).stream()
        .filter(action -> action.side() == side)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String say(String english, String french) {
    return language == Language.FR ? french : english;
  }
}
