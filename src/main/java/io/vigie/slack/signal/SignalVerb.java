package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.signal.Report;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** {@code /signal}: records what was heard, and looks up what was. */
@Component
class SignalVerb implements Verb {

  private static final Pattern NUMBER = Pattern.compile("[sS]\\s*[-‐–]\\s*([0-9]{1,7})");

  private final Reporting reporting;
  private final ReportForm form;
  private final SignalReview review;
  private final ReactionChoice reaction;

  SignalVerb(Reporting reporting, ReportForm form, SignalReview review, ReactionChoice reaction) {
    this.reaction = reaction;
    this.reporting = reporting;
    this.form = form;
    this.review = review;
  }

  @Override
  public List<String> names() {
    return List.of("signal", "signals", "signaux");
  }

  @Override
  public boolean isCommand() {
    return true;
  }

  @Override
  public List<Help> help() {
    return List.of(
        new Help("signal", Act.REPORT_A_SIGNAL),
        new Help("signal_list", Act.READ),
        new Help("signal_reaction", Act.CHANGE_THE_ENGAGEMENT));
  }

  @Override
  public Reply answer(Request request, String words) {
    Matcher number = NUMBER.matcher(words);
    if (number.matches()) {
      return review.one(request, Integer.parseInt(number.group(1)));
    }
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "" -> form.open(request, Quoted.NOTHING);
      case "list", "liste" -> review.list(request, 0);
      case "report", "bilan" -> review.report(request);
      default ->
          reaction
              .answer(request, words)
              .orElseGet(() -> reporting.report(request, Report.of(words)));
    };
  }
}
