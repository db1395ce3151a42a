package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.kpi.Definitions;
import io.vigie.kpi.Figures;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Scorecards;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Shows what was agreed on, and how one figure ran. */
@Component
class FigureReview {

  private final Figures figures;
  private final Definitions definitions;
  private final Scorecards scorecards;

  FigureReview(Figures figures, Definitions definitions, Scorecards scorecards) {
    this.figures = figures;
    this.definitions = definitions;
    this.scorecards = scorecards;
  }

  Reply baseline(Request request) {
    Member by = request.member();
    by.require(Act.READ);
    Week running = figures.currentWeek(by.engagement());
    var agreed = definitions.baseline(by.engagement().id());
    return new Reply.Whisper(
        BaselineCard.of(
            request.texts(),
            agreed.versionIn(running),
            Arrays.stream(Kpi.values()).map(kpi -> agreed.in(running, kpi)).toList()));
  }

  Reply figure(Request request, Kpi kpi) {
    Member by = request.member();
    by.require(Act.READ);
    Week running = figures.currentWeek(by.engagement());
    return new Reply.Whisper(
        FigureCard.of(
            request.texts(),
            by.engagement(),
            FigureStory.of(scorecards.known(by.engagement()), kpi, running),
            by.may(Act.DEFINE_A_KPI)));
  }
}
