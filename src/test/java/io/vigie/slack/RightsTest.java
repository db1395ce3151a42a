package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.Story;
import io.vigie.arbitration.Draft;
import io.vigie.arbitration.Questions;
import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Side;
import io.vigie.engagement.Standing;
import io.vigie.lead.Handover;
import io.vigie.lead.Leads;
import io.vigie.lead.Temperature;
import io.vigie.lead.Verdicts;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.PlayDraft;
import io.vigie.playbook.Plays;
import io.vigie.setup.Actions;
import io.vigie.shared.Language;
import io.vigie.signal.Report;
import io.vigie.signal.SignalGroups;
import io.vigie.signal.Signals;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Shortcut;
import io.vigie.slack.kit.Step;
import io.vigie.slack.kit.Verb;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * The table of rights against what happens: every act, by every path that leads to it, as every
 * kind of person. The paths are the beans themselves, so that a new verb, button, form, shortcut or
 * step is tried by itself, or fails here.
 */
class RightsTest extends Story {

  private static final List<String> REFUSALS =
      List.of(
          "refusal.OnlyTheReferent",
          "refusal.NoSideYet",
          "refusal.OnlyTheOwnerExplains",
          "refusal.OnlyTheAskerWithdraws",
          "refusal.OnlyTheAuthorRevises",
          "refusal.OwnSideOnly",
          "refusal.OnlyTheReporter",
          "refusal.TooLateToUndo",
          "refusal.OnlyTheClientJudges",
          "refusal.OnlyTheProviderContests",
          "refusal.UndoIsOver",
          "Nobody has said yet on which side you are");

  /** What to type for an act, where the verb alone does not do it. */
  private static final Map<String, String> TYPED =
      Map.ofEntries(
          Map.entry("kpi/ENTER_FIGURES", "dials 3"),
          Map.entry("kpi/READ", "list"),
          Map.entry("kpi/DEFINE_A_KPI", "define"),
          Map.entry("decision/ASK_A_QUESTION", "May we?"),
          Map.entry("decision/READ", "list"),
          Map.entry("digest/READ", "2026-W40"),
          Map.entry("digest/POST_THE_DIGEST", "now"),
          Map.entry("language/CHOOSE_A_LANGUAGE", "en"),
          Map.entry("lead/SUBMIT_A_LEAD", "Acme SA"),
          Map.entry("lead/READ", "list"),
          Map.entry("playbook/READ", "list"),
          Map.entry("playbook/DRAFT_A_PLAY", "draft"),
          Map.entry("playbook/POST_THE_PLAYBOOK", "canvas"),
          Map.entry("signal/REPORT_A_SIGNAL", "They say HR ops"),
          Map.entry("signal/READ", "list"),
          Map.entry("signal/CHANGE_THE_ENGAGEMENT", "reaction on"));

  /** What buttons carry, where it is not the engagement. */
  private static final Map<String, String> CARRIED =
      Map.ofEntries(
          Map.entry("engagement.place_provider", "TNOWHERE/UNOWHERE"),
          Map.entry("engagement.place_client", "TNOWHERE/UNOWHERE"),
          Map.entry("engagement.place_person", "TNOWHERE/UNOWHERE"),
          Map.entry("engagement.place_client_person", "TNOWHERE/UNOWHERE"),
          Map.entry("kpi.known_cause", "dials|2026-W46|2026-W46"),
          Map.entry("kpi.looking_into_it", "dials|2026-W46|2026-W46"),
          Map.entry("kpi.not_known", "dials|2026-W46|2026-W46"),
          Map.entry("kpi.redefine", "dials"),
          Map.entry("kpi.correct", "2026-W46"),
          Map.entry("digest.why", "2026-W46"),
          Map.entry("outbox.it_is_there", "0"),
          Map.entry("outbox.post_again", "0"),
          Map.entry("lead.propose", "wrong_person"),
          Map.entry("mention.open", "status"));

  private static final Map<String, String> FILLED_SETUP =
      Map.of(
          "client_name", "Acme RH",
          "provider_name", "Sud Contact",
          "referent", "UCLAIRE",
          "language", "en",
          "timezone", "Europe/Paris",
          "digest_day", "mon",
          "digest_time", "09:00",
          "start_date", "2026-01-05");

  private static final Map<String, String> PLAY =
      Map.of("kind", "script", "title", "Opening", "words", "Hello", "language", "en");

  private static final Map<String, Map<String, String>> FILLED =
      Map.ofEntries(
          Map.entry("engagement.setup", FILLED_SETUP),
          Map.entry(
              "engagement.succeed",
              Map.of("provider_name", "Nord Appels", "start_date", "2027-01-11")),
          Map.entry("kpi.figures", Map.of("week", "2026-W46", "dials", "3")),
          Map.entry("kpi.explain", Map.of("words", "A fair", "effect", "none")),
          Map.entry("arbitration.ask", Map.of("question", "May we?", "due_date", "2027-01-15")),
          Map.entry("arbitration.decide", Map.of("answer", "Yes", "rationale", "So")),
          Map.entry("arbitration.supersede", Map.of("answer", "Yes", "rationale", "So")),
          Map.entry("arbitration.need_information", Map.of("asked", "Which?")),
          Map.entry("arbitration.inform", Map.of("words", "This")),
          Map.entry("arbitration.add", Map.of("context", "More")),
          Map.entry("arbitration.snooze", Map.of("until", "ONE_DAY")),
          Map.entry("arbitration.reopen", Map.of("reason", "Why not")),
          Map.entry("arbitration.withdraw", Map.of("reason", "Why not")),
          Map.entry("arbitration.default", Map.of("default_option", "No")),
          Map.entry("playbook.draft", PLAY),
          Map.entry("playbook.revise", PLAY),
          Map.entry("playbook.ask", Map.of("words", "hot leads")),
          Map.entry("setup.item", Map.of("proof", "It is there", "due_date", "2027-01-15")),
          Map.entry(
              "setup.add", Map.of("title", "More", "side", "CLIENT", "due_date", "2027-01-15")),
          Map.entry(
              "setup.gate", Map.of("verdict", "no_go", "reason", "All", "again_on", "2027-01-15")),
          Map.entry("setup.end", Map.of("reason", "It is done")),
          Map.entry("setup.ramp", Map.of("weeks", "4", "shares", "50 100", "reason", "So")),
          Map.entry(
              "setup.take", Map.of("words", "Call", "owner", "UHERY", "due_date", "2027-01-15")),
          Map.entry(
              "lead.submit",
              Map.of("company", "Boulanger", "contact", "Jeanne", "temperature", "hot")),
          Map.entry("lead.import", Map.of("rows", "company,contact,temperature\nA,B,hot")),
          Map.entry("lead.forget", Map.of("company", "Nobody", "contact", "Nobody")),
          Map.entry("lead.reject", Map.of("reason", "no_need")),
          Map.entry("lead.second", Map.of("verdict", "accept")),
          Map.entry("lead.need_information", Map.of("words", "Which?")),
          Map.entry("lead.inform", Map.of("words", "This")),
          Map.entry("lead.contest", Map.of("words", "But")),
          Map.entry("lead.book", Map.of("meeting_date", "2026-11-16")),
          Map.entry("signal.report", Map.of("words", "They say HR ops")),
          Map.entry("signal.details", Map.of("type", "price")),
          Map.entry("signal.group", Map.of("other", "S-1")),
          Map.entry("signal.ask", Map.of("question", "Which?")),
          Map.entry("signal.answer", Map.of("words", "This")),
          Map.entry("signal.close", Map.of("reason", "Why not")),
          Map.entry(
              "arbitration.templates", Map.of("templates", "tone", "due_date", "2027-01-15")));

  @Autowired Afterwards afterwards;
  @Autowired Questions questions;
  @Autowired Plays plays;
  @Autowired Actions actions;
  @Autowired Leads leads;
  @Autowired Verdicts verdicts;
  @Autowired Engagements engagements;
  @Autowired Signals signals;
  @Autowired SignalGroups signalGroups;
  @Autowired List<Verb> verbs = List.of();
  @Autowired List<Button> buttons = List.of();
  @Autowired List<Form> forms = List.of();
  @Autowired List<Shortcut> shortcuts = List.of();
  @Autowired List<Step> steps = List.of();

  private final Person lead = new Person("ULEAD", "TPROVIDER");
  private final Person guest = new Person("UFREELANCE", "TCLIENT");
  private final Person unplacedGuest = new Person("UVISITOR", "TCLIENT");
  private final Person stranger = new Person("USTRANGER", "TELSEWHERE");
  private String engagement = "";

  /** Somebody who tries, and the column of the table that is that person's. */
  private record Actor(String name, Person person, Standing standing) {}

  /** One way to one act; it returns what the person was told. */
  private record Path(String name, Act act, Function<Person, Supply> way) {}

  private record Supply(String told) {}

  private List<Actor> cast() {
    return List.of(
        new Actor("the referent", claire, Standing.REFERENT),
        new Actor("another of the client", karim, Standing.CLIENT),
        new Actor("the provider's lead", lead, Standing.PROVIDER),
        new Actor("an agent of the provider", hery, Standing.PROVIDER),
        new Actor("the provider's agent, guest of the client", guest, Standing.PROVIDER),
        new Actor("a guest whom nobody placed", unplacedGuest, Standing.UNPLACED),
        new Actor("a stranger of a third organisation", stranger, Standing.UNPLACED));
  }

  @BeforeEach
  void anEngagementOfTwoCompanies() {
    noEarlierStories();
    acme();
    deliver();
    engagement =
        jdbc.sql("select id from engagement where channel_id = ?")
            .param(channel)
            .query(String.class)
            .single();
    SLACK.knows("ULEAD", "TPROVIDER", "");
    SLACK.knows("USTRANGER", "TELSEWHERE", "");
    SLACK.knows("UFREELANCE", "TCLIENT", ",\"is_restricted\":true");
    SLACK.knows("UVISITOR", "TCLIENT", ",\"is_ultra_restricted\":true");
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", engagement + "/place");
    claire.presses("engagement.place_person", "TCLIENT/UFREELANCE", engagement + "/place");
    for (Person unknown : List.of(guest, unplacedGuest)) {
      unknown.types("/vigie help");
    }
    await()
        .until(
            () ->
                jdbc.sql(
                            "select count(*) from profile"
                                + " where guest and user_id in ('UFREELANCE', 'UVISITOR')")
                        .query(Integer.class)
                        .single()
                    == 2);
    claire.types("/kpi dials 1");
    karim.types("/kpi connects 1");
  }

  /** What was chosen on the way is nobody's language in other stories. */
  @AfterEach
  void languagesAsBefore() {
    jdbc.sql("delete from person_language").update();
  }

  @Test
  void everyVerbSaysWhatItMayDo() {
    assertThat(verbs).isNotEmpty().allMatch(verb -> !verb.acts().isEmpty());
    assertThat(verbs.stream().filter(verb -> verb.acts().size() > 1))
        .allMatch(
            verb ->
                verb.acts().stream()
                    .allMatch(act -> TYPED.containsKey(verb.names().get(0) + "/" + act)));
  }

  @TestFactory
  Stream<DynamicTest> everyActByEveryPathAsEveryKindOfPerson() {
    List<Path> paths = new ArrayList<>();
    verbs.forEach(verb -> verb.acts().forEach(act -> addWords(paths, verb, act)));
    buttons.forEach(button -> addPresses(paths, button));
    forms.forEach(form -> paths.add(new Path("form " + form.id(), form.act(), sending(form))));
    shortcuts.forEach(
        shortcut ->
            paths.add(new Path("shortcut " + shortcut.id(), shortcut.act(), taking(shortcut))));
    steps.forEach(step -> paths.add(new Path("step " + step.id(), step.act(), running(step))));
    return paths.stream()
        .flatMap(
            path ->
                cast().stream()
                    .map(
                        actor ->
                            DynamicTest.dynamicTest(
                                path.name() + " · " + path.act() + " · " + actor.name(),
                                () -> compare(path, actor))));
  }

  private void compare(Path path, Actor actor) {
    // What follows an ack is not taken for the next one's answer.
    await().until(afterwards::isIdle);
    SLACK.forget();
    // What was ended on the way goes on.
    jdbc.sql("update engagement set ended_at = null").update();
    // What earlier tries announced is not waited for.
    jdbc.sql("delete from outgoing_message").update();
    Right right = path.act().of(actor.standing());
    String told = path.way().apply(actor.person()).told();
    Optional<String> refusal = REFUSALS.stream().filter(told::contains).findFirst();

    assertThat(refusal.isPresent())
        .as("%s is told %s, and the table says %s", actor.name(), told, right)
        .isEqualTo(right != Right.YES);
  }

  private void addWords(List<Path> paths, Verb verb, Act act) {
    String name = verb.names().get(0);
    String words = (name + " " + TYPED.getOrDefault(name + "/" + act, "")).strip();
    paths.add(
        new Path(
            "/vigie " + words,
            act,
            person -> new Supply(person.types("/vigie " + words).toString())));
    paths.add(
        new Path(
            "@Vigie " + words,
            act,
            person -> {
              person.mentions(words);
              settle();
              return new Supply(
                  SLACK.calls("chat.postEphemeral").toString()
                      + SLACK.calls("chat.postMessage").toString());
            }));
    paths.add(
        new Path(
            "button for " + words,
            act,
            person -> {
              person.presses(MentionButton.ID, words, engagement + "/mention");
              return told();
            }));
  }

  private void addPresses(List<Path> paths, Button button) {
    paths.add(
        new Path(
            "button " + button.id(),
            button.act(),
            person -> {
              person.presses(button.id(), carried(button, person), engagement + "/row");
              return told();
            }));
    paths.add(
        new Path(
            "App Home " + button.id(),
            button.act(),
            person -> {
              person.pressesAtHome(button.id(), carried(button, person), engagement + "/row");
              return told();
            }));
  }

  /** An entry is never the presser's own: what is one's own, one may. */
  private String carried(Button button, Person person) {
    if (button.id().startsWith("arbitration.")) {
      return questionOfAnother(person);
    }
    if (button.id().startsWith("playbook.") || button.id().startsWith("setup.")) {
      return ofTheWay(button.id(), person);
    }
    if (isAboutALead(button.id())) {
      return leadOfAnother(person);
    }
    if (button.id().startsWith("signal.")) {
      return signalOfAnother(button.id(), person);
    }
    if (button.act() == Act.UNDO_FIGURES) {
      // Nothing moves into a week whose digest is posted, whoever asks.
      jdbc.sql("delete from digest").update();
      return jdbc.sql(
              """
              select id from figure_entry where engagement_id = cast(? as uuid)
                and entered_by_user <> ? and undone_at is null order by entered_at desc limit 1
              """)
          .params(engagement, person.user)
          .query(String.class)
          .single();
    }
    return CARRIED.getOrDefault(button.id(), engagement);
  }

  /** A draft of somebody else, and what is the other company's. */
  private String ofTheWay(String id, Person person) {
    boolean ofClient = person == claire || person == karim;
    return switch (id) {
      case "setup.item" -> ofClient ? "training" : "crm_access";
      case "setup.take" -> (ofClient ? Side.PROVIDER : Side.CLIENT).name();
      case "setup.done" -> actionOf(ofClient ? Side.PROVIDER : Side.CLIENT);
      case "setup.gate" -> "PILOT";
      case "playbook.revise", "playbook.drop", "playbook.publish", "playbook.show" ->
          draftOfAnother(person);
      default -> engagement;
    };
  }

  private String actionOf(Side side) {
    return actions
        .take(member(claire), side, "Call", "UHERY", LocalDate.of(2027, 1, 15))
        .id()
        .toString();
  }

  private String draftOfAnother(Person presser) {
    return plays
        .draft(
            member(presser == karim ? hery : karim),
            new PlayDraft(Kind.SCRIPT, Language.EN, "Opening", "Hello", Optional.empty()))
        .id()
        .toString();
  }

  private Member member(Person person) {
    return engagements
        .visit(channel, new PersonId(person.user, person.team))
        .member()
        .orElseThrow();
  }

  /** A question asked anew, by somebody else. */
  private String questionOfAnother(Person presser) {
    Person asker = presser == karim ? hery : karim;
    return questions
        .ask(
            member(asker),
            new Draft(
                "May we?",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                LocalDate.of(2027, 1, 15),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty()))
        .id()
        .toString();
  }

  private static boolean isAboutALead(String id) {
    return id.startsWith("lead.")
        && !Set.of(
                "lead.submit",
                "lead.filter",
                "lead.previous",
                "lead.next",
                "lead.propose",
                "lead.forget",
                "lead.import")
            .contains(id);
  }

  /** A lead handed over anew, on which somebody else acted last. */
  private String leadOfAnother(Person presser) {
    Member agent = member(hery);
    Member closer = member(presser == karim ? claire : karim);
    Handover handover =
        new Handover(
            "Company " + UUID.randomUUID(),
            "Jeanne",
            Temperature.HOT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    UUID lead = leads.submit(agent, handover).lead().id();
    verdicts.accept(closer, lead);
    return lead.toString();
  }

  /** Something reported anew, by somebody else; with what else its button carries. */
  private String signalOfAnother(String action, Person presser) {
    WeakSignal first = reportedBy(presser == karim ? hery : karim);
    WeakSignal second = reportedBy(presser == karim ? hery : karim);
    return switch (action) {
      case "signal.ungroup" ->
          signalGroups.same(member(claire), first.id(), second.id()).act().toString();
      case "signal.split" -> {
        signalGroups.same(member(claire), first.id(), second.id());
        yield first.id().toString();
      }
      case "signal.same" -> first.id() + ":" + second.id();
      default -> first.id().toString();
    };
  }

  private WeakSignal reportedBy(Person person) {
    return signals.report(member(person), Report.of("Heard " + UUID.randomUUID())).signal();
  }

  private String record(Form form, Person person) {
    if (isAboutALead(form.id())) {
      return leadOfAnother(person);
    }
    if (form.id().startsWith("signal.") && form.act() != Act.REPORT_A_SIGNAL) {
      return signalOfAnother(form.id(), person);
    }
    if (form.id().startsWith("arbitration.")) {
      return questionOfAnother(person);
    }
    if (form.id().startsWith("playbook.") || form.id().startsWith("setup.")) {
      return ofTheWay(form.id(), person);
    }
    return form.act() == Act.EXPLAIN_A_FIGURE ? "dials:2026-W46:2026-W46" : "2026-W46";
  }

  private Function<Person, Supply> sending(Form form) {
    return person -> {
      Map<String, String> values = FILLED.getOrDefault(form.id(), Map.of());
      Map<String, Object> sent = new LinkedHashMap<>();
      sent.put("callback_id", form.id());
      sent.put(
          "private_metadata",
          Origin.of(Optional.of(UUID.fromString(engagement)), channel, record(form, person)));
      sent.put(
          "blocks",
          values.keySet().stream()
              .map(
                  field ->
                      Map.of(
                          "type",
                          "input",
                          "block_id",
                          field,
                          "element",
                          Map.of("type", "plain_text_input")))
              .toList());
      JsonNode view = JSON.readTree(JSON.writeValueAsString(sent));
      return new Supply(person.submits(view, values).toString());
    };
  }

  private Function<Person, Supply> taking(Shortcut shortcut) {
    return person -> {
      if (shortcut.isOfAMessage()) {
        person.takes(shortcut.id(), "dials 3");
      } else {
        person.takes(shortcut.id());
      }
      // Nowhere in particular, who has no side has no engagement either.
      return new Supply(told().told().replace("refusal.NoEngagementHere", "refusal.NoSideYet"));
    };
  }

  private Function<Person, Supply> running(Step step) {
    return person -> {
      person.runs(step.id(), "2026-W46", "dials 3");
      settle();
      return new Supply(
          SLACK.calls("functions.completeError").toString()
              + SLACK.calls("functions.completeSuccess"));
    };
  }

  private static boolean isOpened() {
    return !SLACK.calls("views.open").isEmpty();
  }

  /** What came beside the ack; an act that needs no words brings nothing. */
  private Supply told() {
    await()
        .pollInterval(Duration.ofMillis(2))
        .until(() -> !SLACK.whispers().isEmpty() || isOpened() || afterwards.isIdle());
    return new Supply(SLACK.whispers().toString() + SLACK.calls("views.open"));
  }
}
