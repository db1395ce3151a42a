package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.browser.Chromium.Seat;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the README: {@code mvn -Pbrowser verify -Dtest=ScreenshotsTest
 * -Dscreenshots=docs}. A run that is not asked to leaves them below {@code target}.
 */
class ScreenshotsTest extends BrowserStory {

  private static final Path FOLDER =
      Path.of(System.getProperty("screenshots", "target/screenshots"));

  @Test
  void thePicturesOfTheReadmeShowChannelDigestAndForm() {
    for (Seat seat : new Seat[] {Seat.reading("en-GB"), Seat.reading("en-GB").inTheDark()}) {
      Visitor visitor = visitor(seat);
      String shade = seat.dark() ? "dark" : "light";
      photograph(visitor, "channel-" + shade);
      visitor.press("#guide .plain");
      visitor.script(
          "[...document.querySelectorAll('.message[data-kind=vigie_digest]')].at(-1)"
              + ".scrollIntoView()");
      photograph(visitor, "digest-" + shade);
      visitor.types("/kpi");
      visitor.fills("dials", "many");
      visitor.sends();
      visitor.sees(".field.wrong");
      photograph(visitor, "form-" + shade);
    }
  }

  @Test
  void nothingSticksOutOnAPhone() {
    Visitor visitor = visitor(Seat.reading("fr-FR").withThePhone());
    photograph(visitor, "phone");
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
