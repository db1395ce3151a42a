package io.vigie.slack.arbitration;

import io.vigie.arbitration.Decider;
import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Option;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Question.Default;
import io.vigie.arbitration.Question.Remark;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Terms;
import io.vigie.shared.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Questions in every state, on which every card is tried. */
public final class Cases {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
  static final PersonId CLAIRE = new PersonId("U0CLAIRE", "T0CLIENT");
  static final PersonId HERY = new PersonId("U0HERY", "T0PROVIDER");
  static final Instant ASKED = Instant.parse("2026-11-12T16:50:00Z");
  static final Instant LATER = Instant.parse("2026-11-17T09:12:00Z");

  private Cases() {}

  /** One that was decided, for whoever only needs an example. */
  public static Question decided() {
    return Objects.requireNonNull(all().get("decided"));
  }

  /** Acme RH and Sud Contact. */
  public static Engagement acme(Language language) {
    return new Engagement(
        UUID.fromString("00000000-0000-0000-0000-00000000acee"),
        "C0SHARED",
        "T0CLIENT",
        new Terms(
            "Acme RH",
            "Sud Contact",
            "U0CLAIRE",
            Optional.of("U0DORA"),
            Optional.of("U0SPONSOR"),
            language,
            ZoneId.of("Europe/Paris"),
            Optional.of("FR"),
            Optional.of("MG"),
            Terms.Market.B2B,
            DayOfWeek.MONDAY,
            LocalTime.of(9, 0),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 5)),
        CLAIRE,
        Instant.parse("2026-01-05T09:00:00Z"),
        Optional.of("T0CLIENT"),
        Optional.of(Instant.parse("2026-01-05T09:00:00Z")));
  }

  static Map<String, Question> all() {
    Map<String, Question> cases = new LinkedHashMap<>();
    Asking open = new Asking();
    cases.put("open", open.question());
    Asking bare = new Asking();
    bare.context = Optional.empty();
    bare.options = List.of();
    bare.blocks = Optional.empty();
    bare.links = Optional.empty();
    cases.put("bare", bare.question());
    Asking waiting = new Asking();
    waiting.information = Optional.of(new Remark("Which products exactly?", CLAIRE, LATER));
    cases.put("needs-information", waiting.question());
    Asking silent = new Asking();
    silent.silence =
        Optional.of(
            new Default(Optional.of(1), "No price at all", LocalDate.of(2026, 11, 25), CLAIRE));
    silent.snoozes = 2;
    silent.snoozedUntil = Optional.of(LocalDate.of(2026, 11, 23));
    silent.decider = new Decider("U0DORA", Optional.of(Decider.Because.SILENCE));
    cases.put("default-and-deputy", silent.question());
    Asking decided = new Asking();
    decided.decision = Optional.of(answer(false));
    cases.put("decided", decided.question());
    Asking provisional = new Asking();
    provisional.decision = Optional.of(answer(true));
    cases.put("provisional", provisional.question());
    Asking reopened = new Asking();
    reopened.decision = Optional.of(answer(false));
    reopened.reopened = Optional.of(new Remark("Prices went up in November.", CLAIRE, LATER));
    cases.put("reopened", reopened.question());
    Asking superseded = new Asking();
    superseded.decision = Optional.of(answer(false));
    superseded.supersededBy = Optional.of(9);
    superseded.supersedes = Optional.of(2);
    cases.put("superseded", superseded.question());
    Asking withdrawn = new Asking();
    withdrawn.withdrawn = Optional.of(new Remark("", HERY, LATER));
    cases.put("withdrawn", withdrawn.question());
    cases.put("strange", strange());
    return cases;
  }

  static Decision answer(boolean provisional) {
    return new Decision(
        1,
        Optional.of(0),
        "A range, never a price",
        provisional ? "" : "Prospects hang up without one.",
        LocalDate.of(2026, 11, 18),
        Optional.of(LocalDate.of(2027, 1, 15)),
        CLAIRE,
        LATER,
        provisional);
  }

  /** As long as may be, and made to ping, to format and to break out. */
  private static Question strange() {
    String nasty = "<!channel> <@U0KARIM> & *bold* _x_ `code` \u202e ~no~ {x} ";
    Asking asking = new Asking();
    asking.words = nasty.repeat(6).substring(0, 300);
    asking.context = Optional.of(nasty.repeat(70).substring(0, 3_000));
    asking.options =
        IntStream.range(0, 10)
            .mapToObj(
                n ->
                    new Option(
                        nasty.repeat(3).substring(0, 150),
                        List.of(nasty.repeat(10), nasty),
                        List.of(nasty.repeat(10))))
            .toList();
    asking.blocks = Optional.of(nasty.repeat(40));
    asking.links =
        Optional.of(
            "<!here> https://example.com/<!channel> javascript:alert(1) " + nasty.repeat(20));
    asking.information = Optional.of(new Remark(nasty.repeat(40), CLAIRE, LATER));
    asking.silence =
        Optional.of(
            new Default(Optional.empty(), nasty.repeat(40), LocalDate.of(2026, 11, 25), CLAIRE));
    return asking.question();
  }

  /** A question as it is first asked, to be changed. */
  private static final class Asking {
    String words = "May agents quote a price range?";
    Optional<String> context = Optional.of("On every second call the prospect asks what it costs.");
    List<Option> options =
        List.of(
            new Option(
                "A range, never a price",
                List.of("calls go on"),
                List.of("anchors the first meeting")),
            Option.of("No price at all"));
    Optional<String> blocks = Optional.of("the calls to finance directors");
    Optional<String> links = Optional.of("https://example.com/pricing_2026");
    Optional<Default> silence = Optional.empty();
    Decider decider = new Decider("U0CLAIRE", Optional.empty());
    Optional<Decision> decision = Optional.empty();
    Optional<Remark> withdrawn = Optional.empty();
    Optional<Remark> reopened = Optional.empty();
    Optional<Remark> information = Optional.empty();
    int snoozes;
    Optional<LocalDate> snoozedUntil = Optional.empty();
    Optional<Integer> supersedes = Optional.empty();
    Optional<Integer> supersededBy = Optional.empty();

    Question question() {
      return new Question(
          UUID.fromString("00000000-0000-0000-0000-0000000000d4"),
          UUID.fromString("00000000-0000-0000-0000-00000000acee"),
          4,
          words,
          context,
          options,
          Optional.empty(),
          LocalDate.of(2026, 11, 17),
          blocks,
          links,
          List.of(),
          HERY,
          ASKED,
          silence,
          decider,
          decision,
          withdrawn,
          reopened,
          information,
          snoozes,
          snoozedUntil,
          false,
          supersedes,
          supersededBy);
    }
  }
}
