package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.signal.NoWords;
import io.vigie.signal.Report;
import io.vigie.signal.SignalTooLong;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form in which something heard is reported with its details. */
@Component
public class ReportForm implements Form {

  private final Reporting reporting;

  ReportForm(Reporting reporting) {
    this.reporting = reporting;
  }

  @Override
  public String id() {
    return ReportModal.ID;
  }

  @Override
  public Act act() {
    return Act.REPORT_A_SIGNAL;
  }

  /** The form, begun with what was heard and where. */
  public Reply open(Request request, Quoted message) {
    Member by = request.member();
    by.require(Act.REPORT_A_SIGNAL);
    return new Reply.Open(ReportModal.of(by.engagement(), message, request.texts()));
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.REPORT_A_SIGNAL);
    Quoted from = ReportModal.from(answers.metadata());
    Report report =
        new Report(
            answers.text(ReportModal.WORDS).orElse(""),
            DetailFields.read(answers),
            from.author(),
            from.link());
    try {
      return reporting.report(request, report);
    } catch (NoWords | SignalTooLong refusal) {
      return new Reply.Mend(Map.of(ReportModal.WORDS, request.texts().refusal(refusal)));
    }
  }
}
