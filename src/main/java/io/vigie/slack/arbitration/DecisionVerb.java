package io.vigie.slack.arbitration;

import io.vigie.engagement.Act;
import io.vigie.kpi.KpiNames;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** {@code /decision}: asks the referent, and looks up what was asked and decided. */
@Component
class DecisionVerb implements Verb {

  private static final Pattern NUMBER = Pattern.compile("[dD]\\s*[-‐–]?\\s*([0-9]{1,7})");
  private static final Pattern SEARCH =
      Pattern.compile(
          "(?i)(?:search|find|chercher|cherche|rechercher|recherche)(?:\\s+(.*))?", Pattern.DOTALL);

  private final AskForm form;
  private final DecisionReview review;
  private final TemplatesForm templates;

  DecisionVerb(AskForm form, DecisionReview review, TemplatesForm templates) {
    this.form = form;
    this.review = review;
    this.templates = templates;
  }

  @Override
  public List<String> names() {
    return List.of("decision", "decisions", "arbitrage", "arbitrages");
  }

  @Override
  public boolean isCommand() {
    return true;
  }

  @Override
  public List<Help> help() {
    return List.of(
        new Help("decision", Act.ASK_A_QUESTION),
        new Help("decision_list", Act.READ),
        new Help("decision_templates", Act.ASK_A_QUESTION));
  }

  @Override
  public Reply answer(Request request, String words) {
    Matcher number = NUMBER.matcher(words);
    if (number.matches()) {
      return review.one(request, Integer.parseInt(number.group(1)));
    }
    Matcher search = SEARCH.matcher(words);
    if (search.matches()) {
      String sought = search.group(1);
      return review.search(request, sought == null ? "" : sought, 0);
    }
    return switch (KpiNames.folded(words)) {
      case "list", "liste" -> review.list(request, 0);
      case "templates", "template", "modeles", "modele" -> templates.open(request);
      default -> form.open(request, words);
    };
  }
}
