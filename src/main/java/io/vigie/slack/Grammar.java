package io.vigie.slack;

import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.stereotype.Component;

/** The one rule of the language: a verb, then anything. */
@Component
class Grammar {

  private static final int LONGEST_WORD = 60;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, Verb> verbs = new TreeMap<>();
  private final List<Verb> all;

  Grammar(List<Verb> all) {
    this.all = all;
    for (Verb verb : all) {
      for (String name : verb.names()) {
        if (verbs.put(folded(name), verb) != null) {
          throw new IllegalStateException("Two verbs are called " + name);
        }
      }
    }
  }

  /** The verbs that are commands of their own. */
  List<String> commands() {
    return all.stream().filter(Verb::isCommand).map(verb -> verb.names().get(0)).toList();
  }

  /** Answers {@code <verb> <anything>}; nothing at all asks for help. */
  Reply answer(Request request, String said) {
    String[] parts = parts(said);
    String word = parts[0].isEmpty() ? "help" : parts[0];
    Verb verb = verb(said).orElseThrow(() -> unknown(word));
    return verb.answer(request, parts.length < 2 ? "" : parts[1].strip());
  }

  /** The verb that it starts with. */
  Optional<Verb> verb(String said) {
    String word = parts(said)[0];
    return Optional.ofNullable(verbs.get(folded(word.isEmpty() ? "help" : word)));
  }

  private static String[] parts(String said) {
    return BLANKS.split(said.strip(), 2);
  }

  private UnknownVerb unknown(String word) {
    String folded = folded(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    List<String> nearest =
        verbs.keySet().stream()
            .sorted(Comparator.comparing(name -> distance.apply(folded, name)))
            .limit(3)
            .toList();
    return new UnknownVerb(word, String.join(", ", nearest));
  }

  private static String folded(String word) {
    return ACCENTS
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
