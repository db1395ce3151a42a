package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The provider's people sit in a workspace without Vigie. */
class OtherCompanyTest extends BrowserStory {

  @Test
  void theProvidersAgentIsRefusedACommandAsSlackDoes() {
    Visitor visitor = visitor("en-GB");
    becomesAnAgent(visitor);
    visitor.types("/kpi");
    visitor.reads(".channel .message.ephemeral", "/kpi");
    visitor.reads(".channel .message.ephemeral", "not a valid command");
    assertThat(visitor.all(".modal")).isEmpty();
  }

  @Test
  void andIsOfferedNoneWhileTyping() {
    Visitor visitor = visitor("en-GB");
    visitor.element(Visitor.BOX).sendKeys("/k");
    visitor.reads(".completions [role=option]", "/kpi");
    becomesAnAgent(visitor);
    visitor.element(Visitor.BOX).clear();
    visitor.element(Visitor.BOX).sendKeys("/k");
    assertThat(visitor.all(".completions [role=option]")).isEmpty();
  }

  @Test
  void peopleOfTheOtherCompanyAreMarked() {
    Visitor visitor = visitor("en-GB");
    visitor.sees(".shared-mark");
    visitor.press(".who");
    assertThat(visitor.all(".menu-heading")).hasSize(2);
  }

  private static void becomesAnAgent(Visitor visitor) {
    visitor.press(".who");
    var people = visitor.all(".menu button");
    String agent = people.get(people.size() - 1).getText().lines().findFirst().orElseThrow();
    visitor.chooses(agent);
    visitor.until("the agent's name", () -> visitor.text(".who").contains(agent));
  }
}
