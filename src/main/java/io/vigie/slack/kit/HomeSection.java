package io.vigie.slack.kit;

import io.vigie.engagement.Member;
import java.util.List;

/** A part of App Home for one engagement: the beans of this type are what it shows. */
public interface HomeSection {

  /** Where it stands, the smallest first. */
  int place();

  /** What there is for that person; nothing where there is nothing. */
  List<Block> of(Member member, Texts texts);
}
