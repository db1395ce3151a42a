package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The provider's organisation has no app and so no commands: its people do every job of theirs by
 * the console's buttons and by words. What the console or the help offers and is not tried here
 * fails the test.
 */
class ProviderAtWorkTest extends BrowserStory {

  private static final String QUESTION = "Do we leave a voice message after two tries";
  private static final Pattern HELP = Pattern.compile("^/(?:vigie )?(\\p{L}+)", Pattern.MULTILINE);

  private final Set<String> done = new TreeSet<>();

  @Test
  void everyJobIsDoneThroughTheConsole() {
    Visitor hery = heryAtWork();
    mentions(hery, "console", "stands in the channel");
    hery.sees(".channel [data-kind=vigie_console]");

    presses(hery, "console.kpi");
    hery.fills("dials", "220");
    String week = hery.element(".field[data-block=week] input").getDomProperty("value");
    hery.sends();
    hery.readsAndCloses("220");

    presses(hery, "console.import");
    hery.fills("rows", "week;dials;connects\n" + week + ";240;30");
    hery.sends();
    hery.reads(".modal", "240");
    hery.sends();
    hery.readsAndCloses("Stored for one week");

    presses(hery, "console.decision");
    hery.fills("question", QUESTION + "?");
    hery.fills("blocks", "the pricing calls");
    hery.sends();
    hery.readsAndCloses("is filed");
    hery.reads(".channel [data-kind=vigie_question]", QUESTION);

    presses(hery, "console.lead");
    hery.fills("company", "Imprimerie Morel");
    hery.fills("contact", "Paul Morel");
    hery.picks("temperature", "warm");
    hery.sends();
    hery.readsAndCloses("L-4");
    hery.reads(".channel [data-kind=vigie_lead]", "Imprimerie Morel");
    presses(hery, "console.leads");
    hery.reads(".channel .ephemeral", "L-4");

    presses(hery, "console.signal");
    hery.fills("words", "The apprentices ask for their payslip on paper.");
    hery.sends();
    hery.readsAndCloses("S-9");
    presses(hery, "console.signals");
    hery.reads(".channel .ephemeral", "signals wait to be looked at");

    presses(hery, "console.playbook");
    hery.fills("words", "hot leads");
    hery.sends();
    hery.reads(".modal", "Hot, warm, cold");
    leavesTheForms(hery);
    presses(hery, "console.readiness");
    hery.reads(".modal", "Readiness");
    leavesTheForms(hery);
    presses(hery, "console.agenda");
    hery.reads(".channel .ephemeral", "Agenda");

    presses(hery, "console.decisions");
    hery.reads(".channel .ephemeral", QUESTION);
    presses(hery, "console.digest");
    hery.reads(".channel .ephemeral", "240");
    presses(hery, "console.status");
    hery.reads(".channel .ephemeral", "Next digest");
    presses(hery, "console.help");
    hery.reads(".channel .ephemeral", "provider’s side");

    assertThat(
            hery.all(".channel [data-kind=vigie_console] button[data-action^='console.']").stream()
                .map(button -> button.getDomAttribute("data-action")))
        .isNotEmpty()
        .isSubsetOf(done);
  }

  @Test
  void whatIsOnesOwnIsAddedToWithdrawnUndoneAndExplained() {
    Visitor hery = heryAtWork();
    mentions(hery, "decision " + QUESTION + "?", "button");
    hery.press(".thread button[data-action='mention.open']");
    hery.sends();
    hery.readsAndCloses("is filed");
    hery.reads(".channel [data-kind=vigie_question]", QUESTION);

    hery.pressesLast(".channel [data-kind=vigie_question] button[data-action='arbitration.add']");
    hery.fills("context", "Three prospects asked this week.");
    hery.sends();
    hery.readsAndCloses("It is added");
    hery.pressesLast(".channel [data-kind=vigie_question] button[data-action='arbitration.show']");
    hery.reads(".modal", "Three prospects asked");
    hery.press(".modal button[data-action='arbitration.withdraw']");
    hery.fills("reason", "Answered on the phone.");
    hery.sends();
    hery.reads(".modal", "is withdrawn");
    leavesTheForms(hery);
    hery.reads(".channel [data-kind=vigie_question]", "Withdrawn");

    mentions(hery, "kpi connects 33", "33");
    hery.press(".thread button[data-action='kpi.undo']");
    hery.reads(".thread .ephemeral, .channel .ephemeral", "Undone");

    hery.press(".channel button[data-action='kpi.known_cause']");
    hery.fills("words", "A new list since Monday.");
    hery.sends();
    hery.reads(".channel [data-kind=vigie_digest]", "A new list since Monday.");
  }

  @Test
  void everyVerbThatTheHelpNamesIsDoneByWords() {
    Visitor hery = heryAtWork();
    mentions(hery, "help", "provider’s side");
    Set<String> offered =
        HELP.matcher(hery.text(".thread .messages:last-child"))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    mentions(hery, "kpi dials 231 connects 40", "231");
    mentions(hery, "kpi list", "Dials");
    mentions(hery, "kpi show_rate", "Show rate");
    opens(hery, "kpi import", "rows");
    opens(hery, "kpi", "dials");
    opens(hery, "decision " + QUESTION + "?", "question");
    mentions(hery, "decision list", "D-5");
    mentions(hery, "decision search price", "price range");
    opens(hery, "decision templates", "templates");
    opens(hery, "lead Morel", "company");
    mentions(hery, "lead list", "L-1");
    mentions(hery, "signal The apprentices want paper payslips", "S-9");
    mentions(hery, "signal list", "signals wait to be looked at");
    mentions(hery, "playbook hot leads", "Hot, warm, cold");
    mentions(hery, "readiness", "Readiness");
    mentions(hery, "agenda", "Agenda");
    mentions(hery, "digest", "231");
    mentions(hery, "digest last", "Meetings booked");
    mentions(hery, "status", "Next digest");
    mentions(hery, "doctor", "How Vigie is doing");
    mentions(hery, "console", "stands in the channel");
    opens(hery, "export", "what");
    mentions(hery, "away until 2031-01-10", "2031");
    mentions(hery, "away back", "Welcome back");
    mentions(hery, "langue fr", "français");
    mentions(hery, "langue en", "English");

    assertThat(offered).isNotEmpty().isSubsetOf(done);
  }

  @Test
  void whatIsTheClientsToDecideIsRefusedToThePersonAlone() {
    Visitor hery = heryAtWork();
    for (String words : List.of("kpi define", "digest now", "setup")) {
      int before = hery.all(".channel .ephemeral").size();
      hery.types("@Vigie " + words);
      hery.until(words, () -> hery.all(".channel .ephemeral").size() == before + 1);
      hery.reads(".channel .ephemeral", "Claire");
    }
  }

  private Visitor heryAtWork() {
    Visitor hery = visitor("en-GB");
    hery.becomes("Hery");
    return hery;
  }

  private void presses(Visitor visitor, String button) {
    visitor.press(".channel [data-kind=vigie_console] button[data-action='" + button + "']");
    done.add(button);
  }

  /** Writes to Vigie in the channel; the answer stands in the thread of what was written. */
  private void mentions(Visitor visitor, String words, String answer) {
    visitor.types("@Vigie " + words);
    visitor.until(
        "the answer to " + words,
        () ->
            visitor.all(".channel .message").stream()
                .filter(one -> one.getText().lines().anyMatch(("@Vigie " + words)::equals))
                .reduce((first, second) -> second)
                .flatMap(said -> said.findElements(By.cssSelector(".replies")).stream().findFirst())
                .map(ProviderAtWorkTest::click)
                .orElse(false));
    visitor.reads(".thread .message", answer);
    done.add(words.split(" ", 2)[0].replace("langue", "language"));
  }

  /** Of forms that lie over one another, each is closed. */
  private static void leavesTheForms(Visitor visitor) {
    visitor.until(
        "the last form to close",
        () -> {
          visitor.all(".modal .modal-close").forEach(WebElement::click);
          return visitor.all(".modal").isEmpty();
        });
  }

  private static boolean click(WebElement found) {
    found.click();
    return true;
  }

  /** A form, which words cannot open, waits behind a button. */
  private void opens(Visitor visitor, String words, String field) {
    mentions(visitor, words, "button");
    visitor.press(".thread button[data-action='mention.open']");
    visitor.sees(".modal .field[data-block=" + field + "]");
    visitor.chrome.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    visitor.seesNoMore(".modal");
  }
}
