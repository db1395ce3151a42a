package io.vigie.sandbox;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What happens before a visitor comes, in the order in which it happens. */
final class Script {

  private Script() {}

  /** Something that happens at a moment, in Paris. */
  record Step(LocalDate day, LocalTime time, Consumer<Stage> what) {}

  static List<Step> of(StoryCalendar calendar) {
    LocalDate friday = calendar.friday();
    LocalDate digestDay = calendar.digestDay();
    return List.of(
        on(friday.minusDays(17), "10:05", s -> s.hery().says("hery.list")),
        on(friday.minusDays(17), "10:31", s -> s.ines().says("ines.meetings")),
        on(friday.minusDays(10), "16:40", s -> s.thomas().says("thomas.tool")),
        on(friday.minusDays(10), "16:58", s -> s.lalaina().answers("lalaina.tool")),
        on(friday.minusDays(3), "11:12", s -> s.karim().says("karim.sheet")),
        on(friday.minusDays(3), "11:20", s -> s.hery().answers("hery.sheet")),
        on(friday, "14:02", s -> s.claire().says("claire.one_set")),
        on(friday, "14:04", Stage::inviteTheApp),
        on(friday, "14:04", Script::chooseALanguage),
        on(friday, "14:05", Script::setUp),
        on(friday, "14:21", Script::importFigures),
        on(friday, "14:34", Script::agreeOnATarget),
        on(friday, "14:40", s -> s.claire().types("/vigie console")),
        on(friday, "14:46", s -> publish(s, "persona", "play.persona")),
        on(friday, "14:52", s -> s.hery().presses("console.decision")),
        on(friday, "14:52", s -> publish(s, "definition", "play.hot")),
        on(friday, "14:55", s -> s.claire().presses("engagement.place_provider")),
        on(friday, "14:58", s -> s.hery().asks("hand_over", day(s, 2))),
        on(friday, "15:10", s -> s.hery().says("hery.fine")),
        on(friday, "15:12", s -> s.claire().decides("hand_over", "2")),
        on(friday, "15:20", s -> s.ines().asks("no_show", day(s, 3))),
        on(friday, "15:21", s -> s.ines().types("/signal " + s.say("heard.cheaper"))),
        on(friday, "15:24", s -> s.thomas().types("/signal " + s.say("heard.signed"))),
        on(friday, "15:24", s -> s.hery().says("hery.asks")),
        on(friday, "15:26", s -> s.claire().decides("no_show", "1")),
        on(friday, "15:26", s -> s.ines().types("/signal " + s.say("heard.payroll"))),
        on(friday, "15:30", s -> s.karim().types("/signal " + s.say("heard.app"))),
        on(friday, "15:31", s -> s.karim().asks("tone", day(s, 3))),
        on(friday, "15:33", s -> s.hery().types("@Vigie signal " + s.say("heard.numbers"))),
        on(friday, "15:37", s -> s.thomas().types("/signal " + s.say("heard.council"))),
        on(friday, "15:41", s -> s.ines().types("/signal " + s.say("heard.invoices"))),
        on(friday, "15:48", s -> s.claire().decides("tone", "2")),
        on(friday, "15:48", Script::hearItAgain),
        on(friday, "15:55", s -> s.lalaina().asks("small", day(s, 2))),
        on(friday, "15:58", s -> s.hery().asks("price", day(s, 4))),
        on(friday, "16:00", s -> s.thomas().asks("senior", day(s, 9))),
        on(friday, "16:01", s -> s.hery().asks("volume", day(s, 16))),
        on(friday, "16:02", s -> s.karim().in(s.internal()).says("karim.internal")),
        on(friday, "16:09", s -> s.ines().in(s.internal()).says("ines.internal")),
        on(friday, "16:30", s -> s.karim().in(s.pilot()).says("karim.pilot")),
        on(friday, "16:31", Stage::inviteTheAppToThePilot),
        on(friday, "16:44", s -> s.hery().in(s.pilot()).says("hery.pilot")),
        on(digestDay, "08:41", s -> s.karim().types("/kpi " + s.figures().theLast())),
        on(digestDay, "09:01", s -> s.awaitMessage("vigie_digest")),
        on(digestDay, "09:25", s -> handOver(s, "lenoir", "hot", s.karim())),
        on(digestDay, "09:27", s -> handOver(s, "tilleuls", "warm", s.karim())),
        on(digestDay, "09:30", s -> handOver(s, "vasseur", "hot", s.ines())),
        on(digestDay, "09:32", s -> s.hery().says("hery.seen")),
        on(digestDay, "09:41", s -> s.claire().decides("small", "1")));
  }

  /**
   * So many days after the visitor's own, not at a weekend: what is open is still to be decided.
   */
  private static LocalDate day(Stage s, int after) {
    LocalDate day = s.calendar().today().plusDays(after);
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  private static Step on(LocalDate day, String time, Consumer<Stage> what) {
    return new Step(day, LocalTime.parse(time), what);
  }

  /** So that whoever a visitor becomes is answered in the language of the story. */
  private static void chooseALanguage(Stage s) {
    List.of(s.claire(), s.karim(), s.ines(), s.thomas())
        .forEach(one -> one.inDirectMessages().types("/vigie language " + s.language()));
  }

  private static void setUp(Stage s) {
    s.claire().types("/vigie setup");
    s.claire()
        .fillsIn(
            "engagement.setup",
            Map.ofEntries(
                entry("client_name", "Acme RH"),
                entry("provider_name", "Sud Contact"),
                entry("deputy", s.karim().id()),
                entry("language", s.language()),
                entry("timezone", Ticker.ZONE.getId()),
                entry("client_country", "FR"),
                entry("provider_country", "MG"),
                entry("digest_day", "mon"),
                entry("digest_time", StoryCalendar.DIGEST.toString()),
                entry("meeting_day", "tue"),
                entry("meeting_time", "10:00"),
                entry("start_date", s.calendar().begin().toString())));
  }

  private static void handOver(Stage s, String lead, String temperature, Actor closer) {
    s.awaitMessage("vigie_console");
    s.hery().opens("console.lead");
    s.hery()
        .fillsIn(
            "lead.submit",
            Map.of(
                "company", s.say("lead." + lead + ".company"),
                "contact", s.say("lead." + lead + ".contact"),
                "temperature", temperature,
                "context", s.say("lead." + lead + ".context"),
                "link", "https://crm.example.com/" + lead,
                "owner", closer.id()));
    s.hery().closesThePage();
  }

  private static void importFigures(Stage s) {
    s.claire().types("/kpi import");
    s.claire().fillsIn("kpi.import", Map.of("rows", s.figures().allButTheLast()));
    s.claire().fillsIn("kpi.import_confirm", Map.of());
    s.claire().closesThePage();
  }

  /** Two who heard the same make a pair; a third one would make it surface. */
  private static void hearItAgain(Stage s) {
    s.hery().types("@Vigie signal " + s.say("heard.cheaper_again"));
    s.hery().presses("signal.same");
  }

  /** Claire writes a play and puts it in force. */
  private static void publish(Stage s, String kind, String key) {
    s.claire().types("/vigie playbook draft");
    s.claire()
        .fillsIn(
            "playbook.draft",
            Map.of("kind", kind, "title", s.say(key + ".title"), "words", s.say(key + ".words")));
    s.claire().closesThePage();
    s.claire().types("/vigie playbook " + (kind.equals("persona") ? "P-1" : "P-2"));
    s.claire().presses("playbook.publish");
  }

  private static void agreeOnATarget(Stage s) {
    s.claire().types("/kpi define");
    s.claire()
        .fillsIn(
            "kpi.define",
            Map.of(
                "kpi",
                "meetings_booked",
                "definition",
                s.say("define.meetings"),
                "target",
                "60",
                "target_per",
                "week",
                "owner",
                s.hery().id(),
                "reason",
                s.say("define.reason")));
    s.claire().closesThePage();
  }
}
