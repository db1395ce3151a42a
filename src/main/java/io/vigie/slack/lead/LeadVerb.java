package io.vigie.slack.lead;

import io.vigie.engagement.Act;
import io.vigie.kpi.KpiNames;
import io.vigie.lead.LeadFilter;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** {@code /lead}: hands a lead over, and looks up what became of those that were. */
@Component
class LeadVerb implements Verb {

  private static final Pattern NUMBER = Pattern.compile("[lL]\\s*[-‐–]?\\s*([0-9]{1,7})");

  private final SubmitForm form;
  private final LeadReview review;
  private final LeadImportForm files;

  LeadVerb(SubmitForm form, LeadReview review, LeadImportForm files) {
    this.form = form;
    this.review = review;
    this.files = files;
  }

  @Override
  public List<String> names() {
    return List.of("lead", "leads");
  }

  @Override
  public boolean isCommand() {
    return true;
  }

  @Override
  public List<Help> help() {
    return List.of(
        new Help("lead", Act.SUBMIT_A_LEAD),
        new Help("lead_list", Act.READ),
        new Help("lead_import", Act.SUBMIT_A_LEAD));
  }

  @Override
  public Reply answer(Request request, String words) {
    Matcher number = NUMBER.matcher(words);
    if (number.matches()) {
      return review.one(request, Integer.parseInt(number.group(1)));
    }
    return switch (KpiNames.folded(words)) {
      case "list", "liste" -> review.list(request, LeadFilter.ALL, 0);
      case "import", "importer" -> files.open(request);
      default -> form.open(request, words);
    };
  }
}
