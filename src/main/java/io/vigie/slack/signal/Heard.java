package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.signal.SignalLog;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Request;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Signals as buttons and forms carry them: looked up anew, with what the person may do. */
@Component
class Heard {

  private static final UUID NONE = new UUID(0, 0);
  private static final String UUID_TEXT =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final Pattern TWO = Pattern.compile("([^:]*):([^:]*)");

  private final SignalLog log;

  Heard(SignalLog log) {
    this.log = log;
  }

  /**
   * The signal of that id, for somebody who may do that to it.
   *
   * @param id as it was carried: not to be believed
   */
  WeakSignal find(Member by, String id, Act act) {
    return log.find(by, id(id), act);
  }

  static UUID id(String carried) {
    return carried.matches(UUID_TEXT) ? UUID.fromString(carried) : NONE;
  }

  /** The two ids that a button carries; a wrong one leads nowhere. */
  record Pair(String signal, UUID other) {
    static Pair of(String carried) {
      Matcher two = TWO.matcher(carried);
      return two.matches() ? new Pair(two.group(1), id(two.group(2))) : new Pair(carried, NONE);
    }
  }

  Modal page(Request request, WeakSignal signal) {
    return drawn(request, signal).modal();
  }

  Card card(Request request, WeakSignal signal) {
    return drawn(request, signal).card();
  }

  private SignalPage drawn(Request request, WeakSignal signal) {
    Member by = request.member();
    WeakSignal now = log.find(by, signal.id());
    SignalWords words = new SignalWords(by.engagement(), log.group(now), request.texts());
    return new SignalPage(words, now, log.history(words.group()), by);
  }
}
