package io.vigie.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Every variable that Vigie reads, under its own name. */
enum Variable {
  PORT,
  SLACK_SIGNING_SECRET,
  SLACK_BOT_TOKEN,
  SLACK_APP_TOKEN,
  SLACK_CLIENT_ID,
  SLACK_CLIENT_SECRET,
  SLACK_API_URL,
  VIGIE_DATABASE_URL,
  VIGIE_DATABASE_USER,
  VIGIE_DATABASE_PASSWORD,
  VIGIE_ENCRYPTION_KEY,
  VIGIE_LANGUAGE,
  VIGIE_MANAGEMENT_PORT,
  VIGIE_MANAGEMENT_ADDRESS;

  static final List<Variable> CREDENTIALS =
      List.of(
          SLACK_SIGNING_SECRET,
          SLACK_BOT_TOKEN,
          SLACK_APP_TOKEN,
          SLACK_CLIENT_ID,
          SLACK_CLIENT_SECRET);

  /** Whether a name looks like one of ours and is none: most likely a slip of the pen. */
  static boolean isUnknown(String name) {
    return name.matches("(SLACK|VIGIE)_[A-Z0-9_]+")
        && Arrays.stream(values()).noneMatch(known -> known.name().equals(name));
  }

  /** The known name that differs least. */
  static Variable nearestTo(String name) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    Variable nearest = PORT;
    for (Variable known : values()) {
      if (distance.apply(name, known.name()) < distance.apply(name, nearest.name())) {
        nearest = known;
      }
    }
    return nearest;
  }

  /** Its value, where it is set. */
  Optional<String> in(Source source) {
    return Optional.ofNullable(source.get(name()));
  }

  WrongSetting wrong(String whatAndMend) {
    return new WrongSetting(name() + " " + whatAndMend);
  }
}
