package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.browser.Chromium.Seat;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The pictures of the README: {@code mvn -Pbrowser verify -Dtest=ScreenshotsTest
 * -Dscreenshots=docs}. A run that is not asked to leaves them below {@code target}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreenshotsTest extends BrowserStory {

  private static final Path FOLDER =
      Path.of(System.getProperty("screenshots", "target/screenshots"));

  @Test
  void thePicturesOfTheReadmeShowChannelDigestAndForm() {
    for (Seat seat : List.of(Seat.reading("en-GB"), Seat.reading("en-GB").inTheDark())) {
      String shade = seat.dark() ? "dark" : "light";
      Visitor visitor = visitor(seat.tall());
      visitor.press("#guide .plain");
      visitor.script(
          "[...document.querySelectorAll('.message[data-kind=vigie_digest]')].at(-1)"
              + ".scrollIntoView()");
      photograph(visitor, "digest-" + shade);

      Visitor another = another(seat);
      photograph(another, "channel-" + shade);
      another.types("/kpi");
      another.fills("dials", "many");
      another.sends();
      another.sees(".field.wrong");
      photograph(another, "form-" + shade);
      everybodyLeaves();
    }
  }

  /** First, because App Home shows what is left of earlier stories too. */
  @Test
  @Order(1)
  void theyShowTheConsoleToTheProviderAndItsHomeToTheReferent() {
    Visitor light = visitor("en-GB");
    asks(light);
    Visitor dark = another(Seat.reading("en-GB").inTheDark());
    for (Visitor visitor : List.of(light, dark)) {
      String shade = visitor == dark ? "dark" : "light";
      visitor.press("#guide .plain");
      visitor.becomes("Hery");
      visitor.reads(".channel [data-kind=vigie_question]", "in the evening");
      photograph(visitor, "console-" + shade);

      visitor.becomes("Claire");
      visitor.goesTo("Vigie");
      visitor.press(".tabs [data-focus=home]");
      visitor.reads(".home", "price range");
      photograph(visitor, "home-" + shade);
    }
  }

  /** Hery wants to know something, by the console: his company has no commands. */
  private static void asks(Visitor visitor) {
    visitor.becomes("Hery");
    visitor.types("@Vigie console");
    visitor.press(".channel [data-kind=vigie_console] button[data-action='console.decision']");
    visitor.fills("question", "May we ring shop owners in the evening?");
    visitor.fills("blocks", "the 60 shops that nobody answers at by day");
    visitor.sends();
    visitor.readsAndCloses("is filed");
  }

  @Test
  void nothingSticksOutOnAPhone() {
    Visitor visitor = visitor(Seat.reading("fr-FR").withThePhone());
    visitor.photograph(Path.of("target/screenshots/sandbox-phone.png"));
    assertThat(visitor.script("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  private static void photograph(Visitor visitor, String name) {
    visitor.until(
        "the charts",
        () ->
            Boolean.TRUE.equals(
                visitor.script(
                    "return [...document.querySelectorAll('.canvas')].every(c => c.firstChild)")));
    visitor.photograph(FOLDER.resolve("sandbox-" + name + ".png"));
  }
}
