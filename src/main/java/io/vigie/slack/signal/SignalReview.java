package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.shared.Week;
import io.vigie.signal.SignalLog;
import io.vigie.signal.SignalReport;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What was heard, to look up. */
@Component
class SignalReview {

  private final SignalLog log;
  private final Heard heard;
  private final SignalReport report;
  private final Clock clock;

  SignalReview(SignalLog log, Heard heard, SignalReport report, Clock clock) {
    this.report = report;
    this.clock = clock;
    this.log = log;
    this.heard = heard;
  }

  /** One signal, with what became of it. */
  Reply one(Request request, int number) {
    return new Reply.Whisper(heard.card(request, log.find(request.member(), number)));
  }

  /** What was heard in the last weeks, and what it led to. */
  Reply report(Request request) {
    Member by = request.member();
    by.require(Act.READ);
    Week week = Week.at(clock.instant(), by.engagement().terms().zone());
    return new Reply.Whisper(
        ReportCard.of(
            report.weeks(by.engagement(), week),
            report.ledTo(by.engagement(), week),
            request.texts()));
  }

  /** What waits to be looked at. */
  Reply list(Request request, int wanted) {
    Member by = request.member();
    by.require(Act.READ);
    int waiting = log.countWaiting(by.engagement());
    if (waiting == 0) {
      return Reply.saying(request.texts().say("signal.list.empty"));
    }
    int page = Math.max(0, Math.min(wanted, (waiting - 1) / SignalList.A_PAGE));
    return new Reply.Whisper(
        new SignalList(
                by,
                log.waiting(by.engagement(), page * SignalList.A_PAGE, SignalList.A_PAGE),
                waiting,
                page,
                request.texts())
            .card());
  }

  /** A button that leads to another page of the list. */
  record Turning(String id, SignalReview review) implements Button {

    @Override
    public Act act() {
      return Act.READ;
    }

    @Override
    public Reply pressed(Request request, String value) {
      return review.list(request, value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0);
    }
  }
}
