package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Forms as Slack shows them. */
class FormsTest extends BrowserStory {

  @Test
  void whatIsWrongStandsAtItsField() {
    Visitor claire = visitor("en-GB");
    claire.types("/kpi");
    claire.fills("dials", "many");
    claire.sends();
    claire.sees(".field.wrong[data-block=dials]");
    assertThat(claire.text(".field[data-block=dials] .field-error")).isNotBlank();
    assertThat(claire.all(".field.wrong")).hasSize(1);
    assertThat(claire.script("return document.activeElement.closest('.field').dataset.block"))
        .isEqualTo("dials");

    claire.fills("dials", "210");
    claire.sends();
    claire.readsAndCloses("210");
  }

  @Test
  void aFormSurvivesAReload() {
    Visitor claire = visitor("en-GB");
    claire.types("/kpi");
    claire.sees(".modal .field[data-block=dials]");
    String title = claire.text(".modal h2");
    claire.reloads();
    claire.sees(".modal .field[data-block=dials]");
    assertThat(claire.text(".modal h2")).isEqualTo(title);
    claire.fills("dials", "211");
    claire.sends();
    claire.readsAndCloses("211");
  }

  @Test
  void escapeClosesItAndNothingIsSent() {
    Visitor claire = visitor("en-GB");
    int answers = claire.all(".message.ephemeral").size();
    claire.types("/kpi");
    claire.element(".field[data-block=dials] input").sendKeys("212" + Keys.ESCAPE);
    claire.seesNoMore(".modal");
    claire.reloads();
    assertThat(claire.all(".modal")).isEmpty();
    assertThat(claire.all(".message.ephemeral")).hasSize(answers);
  }

  @Test
  void whatWasPressedTwiceIsSentOnce() {
    Visitor claire = visitor("en-GB");
    claire.types("/kpi");
    claire.fills("dials", "213");
    claire.script(
        "const whole = fetch; window.sent = 0;"
            + "window.fetch = (...a) => { window.sent += a[0].includes('submit'); return whole(...a); };"
            + "const b = document.querySelector('.modal .submit'); b.click(); b.click(); b.click();");
    claire.readsAndCloses("213");
    assertThat(claire.script("return window.sent")).isEqualTo(1L);
  }
}
