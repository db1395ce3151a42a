package io.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vigie.browser.Chromium.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** A story told by people before a browser; without a browser it is skipped, and says so. */
@Tag("browser")
abstract class BrowserStory {

  private static final Optional<Chromium> CHROMIUM = Chromium.ofThisMachine();

  private final List<Visitor> visitors = new ArrayList<>();

  @BeforeAll
  static void lookForABrowser() {
    if (CHROMIUM.isEmpty()) {
      System.out.println("Skipped: there is no chromium with chromedriver on this machine.");
    }
    assumeTrue(CHROMIUM.isPresent(), "no chromium with chromedriver on this machine");
  }

  /** The curtain rises on a new story, before somebody whose browser speaks that language. */
  Visitor visitor(String language) {
    return visitor(Seat.reading(language));
  }

  Visitor visitor(Seat seat) {
    SandboxServer.begin(seat.language().substring(0, 2));
    return another(seat);
  }

  /** Somebody else looks at the same story. */
  Visitor another(Seat seat) {
    Visitor visitor = somebodyAt(SandboxServer.address(), seat);
    visitor.comes();
    return visitor;
  }

  /** Somebody with a browser of their own, who has not gone anywhere yet. */
  Visitor somebodyAt(String address, Seat seat) {
    Visitor visitor = new Visitor(CHROMIUM.orElseThrow().open(seat), address);
    visitors.add(visitor);
    return visitor;
  }

  @AfterEach
  void everybodyLeaves() {
    List<String> complaints = visitors.stream().flatMap(one -> one.complaints().stream()).toList();
    visitors.forEach(Visitor::leaves);
    visitors.clear();
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }
}
