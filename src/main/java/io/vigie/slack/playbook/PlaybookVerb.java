package io.vigie.slack.playbook;

import io.vigie.engagement.Act;
import io.vigie.kpi.KpiNames;
import io.vigie.playbook.Playbook;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** {@code /vigie playbook}: what both companies say and do in the field, by words or by number. */
@Component
class PlaybookVerb implements Verb {

  private static final Pattern NUMBER = Pattern.compile("[pP]\\s*[-‐–]?\\s*([0-9]{1,7})");

  private final PlaybookReview review;
  private final Playbook playbook;

  PlaybookVerb(PlaybookReview review, Playbook playbook) {
    this.review = review;
    this.playbook = playbook;
  }

  @Override
  public List<String> names() {
    return List.of("playbook", "play", "plays", "fiche", "fiches");
  }

  @Override
  public List<Help> help() {
    return List.of(new Help("playbook", Act.READ), new Help("playbook_draft", Act.DRAFT_A_PLAY));
  }

  @Override
  public Reply answer(Request request, String words) {
    Matcher number = NUMBER.matcher(words);
    if (number.matches()) {
      return review.one(request, Integer.parseInt(number.group(1)));
    }
    return switch (KpiNames.folded(words)) {
      case "", "list", "liste" -> review.list(request);
      case "gaps", "gap", "lacunes", "lacune" -> review.gaps(request);
      case "draft", "new", "rediger", "brouillon", "nouvelle" -> PlayForms.open(request, playbook);
      default -> review.answer(request, words);
    };
  }
}
