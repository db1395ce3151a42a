package io.vigie.slack.playbook;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
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
  private final PlaybookCanvas canvas;

  PlaybookVerb(PlaybookReview review, Playbook playbook, PlaybookCanvas canvas) {
    this.review = review;
    this.playbook = playbook;
    this.canvas = canvas;
  }

  @Override
  public List<String> names() {
    return List.of("playbook", "play", "plays", "fiche", "fiches");
  }

  @Override
  public List<Help> help() {
    return List.of(
        new Help("playbook", Act.READ),
        new Help("playbook_draft", Act.DRAFT_A_PLAY),
        new Help("playbook_canvas", Act.POST_THE_PLAYBOOK));
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
      case "canvas", "canevas" -> canvas(request);
      default -> review.answer(request, words);
    };
  }

  private Reply canvas(Request request) {
    Member by = request.member();
    by.require(Act.POST_THE_PLAYBOOK);
    return PlayButtons.canvasOnItsWay(request, canvas.post(by.engagement()));
  }
}
