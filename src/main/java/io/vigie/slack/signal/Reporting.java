package io.vigie.slack.signal;

import io.vigie.engagement.Engagement;
import io.vigie.signal.Contradictions;
import io.vigie.signal.Report;
import io.vigie.signal.SignalGroups;
import io.vigie.signal.Signals;
import io.vigie.signal.Signals.Recorded;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records at once, and looks for what is alike when the answer is on its way. */
@Component
class Reporting {

  private final Signals signals;
  private final SignalGroups groups;
  private final Contradictions contradictions;

  Reporting(Signals signals, SignalGroups groups, Contradictions contradictions) {
    this.signals = signals;
    this.groups = groups;
    this.contradictions = contradictions;
  }

  Reply report(Request request, Report report) {
    Recorded recorded = signals.report(request.member(), report);
    Engagement engagement = request.member().engagement();
    Texts t = request.texts();
    return new Reply.WhisperThenMore(
        RecordedCard.of(engagement, recorded, t), () -> alike(engagement, recorded.signal(), t));
  }

  private Optional<Card> alike(Engagement engagement, WeakSignal signal, Texts t) {
    return RecordedCard.alike(
        engagement, signal, groups.lookAlikes(signal), contradictions.near(engagement, signal), t);
  }
}
