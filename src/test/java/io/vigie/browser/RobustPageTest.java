package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.browser.Chromium.Seat;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What people do to a page without meaning any harm, and what they do meaning some. */
class RobustPageTest extends BrowserStory {

  private static final String HOSTILE =
      "<img src=x onerror=\"document.title='caught'\"><script>document.title='caught'</script>"
          + " <!channel> <@U123> *bold* javascript:alert(1)";

  @Test
  void pastedHtmlIsShownAsItWasTypedAndExecutesNothing() {
    Visitor claire = visitor("en-GB");
    claire.types(HOSTILE);
    claire.reads(".channel .message", "<img src=x onerror=\"document.title='caught'\">");
    assertThat(claire.all(".message img, .message script")).isEmpty();
    assertThat(claire.all(".messages > .message:last-child .mention")).isEmpty();
    assertThat(claire.chrome.getTitle()).doesNotContain("caught");
    claire.reads(".channel .message strong", "bold");
  }

  @Test
  void aVeryLongMessageIsFoldedUntilSomebodyWantsIt() {
    Visitor claire = visitor("en-GB");
    claire.script(
        "const b = document.querySelector(arguments[0]); b.value = 'long '.repeat(1900);"
            + "b.dispatchEvent(new Event('input'));",
        Visitor.BOX);
    claire.element(Visitor.BOX).sendKeys(Keys.ENTER);
    claire.sees(".long.folded");
    assertThat(claire.script("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    claire.press(".message .link");
    claire.seesNoMore(".long.folded");
  }

  @Test
  void whatOneTabSaysTheOtherShowsWithoutLosingWhatIsTypedThere() {
    Visitor claire = visitor("en-GB");
    Visitor karim = another(Seat.reading("en-GB"));
    karim.press(".who");
    var people = karim.all(".menu button");
    String name = people.get(2).getText().lines().findFirst().orElseThrow();
    karim.chooses(name);
    karim.until("the closer's name", () -> karim.text(".who").contains(name));
    karim.element(Visitor.BOX).sendKeys("half a sent");

    claire.types("Good morning from the other tab");

    karim.reads(".channel .message", "Good morning from the other tab");
    assertThat(karim.element(Visitor.BOX).getDomProperty("value")).isEqualTo("half a sent");
  }

  @Test
  void aSecondEnterSendsNothingTwice() {
    Visitor claire = visitor("en-GB");
    claire.element(Visitor.BOX).sendKeys("only once" + Keys.ENTER + Keys.ENTER);
    claire.reads(".channel .message", "only once");
    claire.types("after it");
    claire.reads(".channel .message", "after it");
    assertThat(
            claire.all(".channel .message").stream()
                .filter(message -> message.getText().contains("only once")))
        .hasSize(1);
  }

  @Test
  void theStoryBeginsAnewOnlyAfterAConfirmation() {
    Visitor claire = visitor("en-GB");
    claire.types("This will be forgotten");
    claire.reads(".channel .message", "This will be forgotten");

    claire.press(".reset");
    claire.sees(".confirm");
    claire.element(".confirm .button").click();
    claire.seesNoMore(".confirm");
    claire.reads(".channel .message", "This will be forgotten");

    claire.press(".languages [lang=fr]");
    claire.press(".confirm .yes");
    claire.until(
        "French", () -> "fr".equals(claire.script("return document.documentElement.lang")));
    claire.reads(".reset", "Recommencer");
    assertThat(claire.text(".channel .messages")).doesNotContain("This will be forgotten");
  }

  @Test
  void everySentenceOfThePageStandsInBothLanguages() {
    Visitor visitor = visitor("en-GB");
    Object odd =
        visitor.chrome.executeAsyncScript(
            "const done = arguments[0];"
                + "Promise.all([import('/sandbox/texts_en.js'), import('/sandbox/texts_fr.js')])"
                + ".then(([{en}, {fr}]) => done([...Object.keys(en).filter(k => !(k in fr)),"
                + " ...Object.keys(fr).filter(k => !(k in en)),"
                + " ...Object.keys(en).filter(k => typeof en[k] === 'string' &&"
                + "   String(en[k].match(/\\{\\w+\\}/g)?.sort())"
                + "   !== String(fr[k].match(/\\{\\w+\\}/g)?.sort()))]));");
    assertThat(odd)
        .as("in one language only, or with other arguments")
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .isEmpty();
  }
}
