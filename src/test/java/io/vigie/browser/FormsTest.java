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
    claire.seesNoMore(".modal");
    claire.reads(".message.ephemeral", "210");
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
    claire.seesNoMore(".modal");
    claire.reads(".message.ephemeral", "211");
  }

  @Test
  void escapeClosesItAndNothingIsSent() {
    Visitor claire = visitor("en-GB");
    claire.types("/kpi");
    claire.element(".field[data-block=dials] input").sendKeys("212" + Keys.ESCAPE);
    claire.seesNoMore(".modal");
    claire.reloads();
    assertThat(claire.all(".modal")).isEmpty();
    assertThat(claire.all(".message.ephemeral")).isEmpty();
  }

  @Test
  void whatWasPressedTwiceIsSentOnce() {
    Visitor claire = visitor("en-GB");
    claire.types("/kpi");
    claire.fills("dials", "213");
    claire.script(
        "const b = document.querySelector('.modal .submit'); b.click(); b.click(); b.click();");
    claire.seesNoMore(".modal");
    claire.reads(".message.ephemeral", "213");
    assertThat(claire.all(".message.ephemeral")).hasSize(1);
  }
}
