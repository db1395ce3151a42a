package io.vigie.slack.home;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Visit;
import io.vigie.settings.Settings;
import io.vigie.shared.Language;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.HomeSection;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a person's App Home shows: one part for each engagement. */
@Component
class HomeContent {

  private final Engagements engagements;
  private final List<HomeSection> sections;
  private final Language fallback;

  HomeContent(Engagements engagements, List<HomeSection> sections, Settings settings) {
    this.engagements = engagements;
    this.sections = sections.stream().sorted(Comparator.comparingInt(HomeSection::place)).toList();
    this.fallback = settings.language();
  }

  @Transactional(readOnly = true)
  public HomePages of(PersonId person) {
    List<Visit> visits = engagements.visits(person);
    Texts t = Texts.in(language(person, visits));
    List<Block> blocks = new ArrayList<>();
    visits.stream()
        .flatMap(visit -> visit.member().stream())
        .forEach(member -> blocks.addAll(part(member, t)));
    if (visits.isEmpty()) {
      blocks.add(Block.section(t.say("home.nothing")));
    }
    blocks.add(Block.divider());
    blocks.add(Block.actions("home/language", HomeButtons.languages(t)));
    return new HomePages(blocks, t);
  }

  private Language language(PersonId person, List<Visit> visits) {
    return engagements
        .languageOf(person)
        .or(() -> visits.stream().flatMap(visit -> visit.language().stream()).findFirst())
        .orElse(fallback);
  }

  private List<Block> part(Member member, Texts t) {
    Engagement engagement = member.engagement();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.header(
            t.plain(
                "which.engagement",
                "client",
                engagement.terms().clientName(),
                "provider",
                engagement.terms().providerName())));
    blocks.add(Block.context(t.say("home.you." + member.standing())));
    sections.forEach(section -> blocks.addAll(section.of(member, t)));
    return blocks;
  }
}
