package io.vigie.slack.kit;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import java.util.Map;

/** A step of Workflow Builder, found by its {@code callback_id}. */
public interface Step {

  /** As the manifest calls it. */
  String id();

  /** What it does, in the table of rights. */
  Act act();

  /**
   * Does it; it may refuse.
   *
   * @param inputs by the manifest's names
   * @return the outputs by the manifest's names
   */
  Map<String, String> run(Member by, Texts texts, Map<String, String> inputs);
}
