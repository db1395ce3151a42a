package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Nobody needs a mouse. */
class KeyboardTest extends BrowserStory {

  @Test
  void aCommandIsCompletedFilledInAndClosedWithoutTheMouse() {
    Visitor claire = visitor("en-GB");
    keys(claire, "/k");
    claire.sees(".completions [aria-selected=true]");
    keys(claire, Keys.TAB);
    assertThat(claire.element(Visitor.BOX).getDomProperty("value")).isEqualTo("/kpi ");
    keys(claire, Keys.ENTER);
    claire.sees(".modal .field[data-block=dials]");
    assertThat(focused(claire)).isEqualTo("week/value");
    keys(claire, Keys.TAB, "214", Keys.ENTER);
    claire.reads(".modal", "214");
    keys(claire, Keys.ESCAPE);
    claire.seesNoMore(".modal");
  }

  @Test
  void theSidebarAndTheMenuOfPeopleMoveByArrows() {
    Visitor claire = visitor("en-GB");
    claire.script("document.querySelector('.place[aria-current]').focus()");
    String first = focused(claire);
    keys(claire, Keys.ARROW_DOWN);
    assertThat(focused(claire)).isNotEqualTo(first);
    keys(claire, Keys.ENTER);
    claire.until(
        "the next channel", () -> !claire.element(".place[aria-current]").getText().isEmpty());

    claire.script("document.querySelector('.who').focus()");
    keys(claire, Keys.ENTER);
    claire.sees(".menu");
    keys(claire, Keys.ARROW_DOWN, Keys.ESCAPE);
    claire.seesNoMore(".menu");
    assertThat(claire.script("return document.activeElement.className")).isEqualTo("who");
  }

  @Test
  void aThreadIsOpenedAnsweredAndLeft() {
    Visitor claire = visitor("en-GB");
    claire.types("A question to all");
    claire.reads(".channel .message", "A question to all");
    claire.script(
        "const all = document.querySelectorAll('.channel [data-focus=thread]');"
            + "all[all.length - 1].focus()");
    keys(claire, Keys.ENTER);
    claire.sees(".thread-open");
    claire.until(
        "the thread's box",
        () ->
            Boolean.TRUE.equals(
                claire.script("return !!document.activeElement.closest('.thread .composer')")));
    keys(claire, "An answer", Keys.ENTER);
    claire.reads(".thread .message", "An answer");
    claire.reads(".channel .replies", "1 reply");
    keys(claire, Keys.ESCAPE);
    claire.seesNoMore(".thread-open");
  }

  private static void keys(Visitor visitor, CharSequence... keys) {
    visitor.chrome.switchTo().activeElement().sendKeys(keys);
  }

  private static String focused(Visitor visitor) {
    return String.valueOf(visitor.script("return document.activeElement.dataset.focus ?? ''"));
  }
}
