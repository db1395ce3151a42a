package io.vigie.arbitration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A question to decide before day one. Its words stand in the texts, under {@code
 * arbitration.template.<key>.question} and {@code .context}, its options under {@code .option.1} to
 * {@code .option.<options>}.
 */
public enum QuestionTemplate {
  VOLUME_OR_TARGETING(3),
  TONE(3),
  NEGATIVE_FEEDBACK(3),
  SENIOR_HANDOVER(3),
  TEMPERATURES(2),
  QUALIFIED_MEETING(3),
  NO_SHOW(3),
  FORBIDDEN_CLAIMS(3),
  EXCLUSION_LIST(2),
  REPLY_TIME(3),
  CALL_HOURS(3),
  GATES(2);

  private final int options;

  QuestionTemplate(int options) {
    this.options = options;
  }

  /** As the texts and forms write it: {@code volume_or_targeting}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many options there are to start from. */
  public int options() {
    return options;
  }

  public static Optional<QuestionTemplate> of(String key) {
    return Arrays.stream(values()).filter(template -> template.key().equals(key)).findFirst();
  }
}
