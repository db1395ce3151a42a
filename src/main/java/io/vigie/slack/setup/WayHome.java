package io.vigie.slack.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.kpi.Figures;
import io.vigie.setup.SetupWeek;
import io.vigie.setup.SetupWeeks;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.HomeSection;
import io.vigie.slack.kit.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** In App Home: the phase, and what is missing. */
@Component
class WayHome implements HomeSection {

  private final SetupWeeks weeks;
  private final Figures figures;

  WayHome(SetupWeeks weeks, Figures figures) {
    this.weeks = weeks;
    this.figures = figures;
  }

  @Override
  public int place() {
    return 18;
  }

  @Override
  public List<Block> of(Member member, Texts texts) {
    Engagement engagement = member.engagement();
    SetupWeek week = weeks.now(engagement, figures.currentWeek(engagement));
    return SetupStatus.blocks(engagement, week, member.may(Act.PASS_A_GATE), "home", texts);
  }
}
