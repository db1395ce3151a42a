package io.vigie.signal;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** What somebody reported, that person alone takes back or puts together. */
public final class OnlyTheReporter extends Refusal {
  OnlyTheReporter(String by) {
    super(Map.of("reporter", new Mention(by)));
  }
}
