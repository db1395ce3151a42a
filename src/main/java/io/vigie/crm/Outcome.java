package io.vigie.crm;

import io.vigie.kpi.KpiNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a call ended, as far as a weekly figure asks: with a meeting or without.
 *
 * <p>A word that leaves this open is refused: a call that was <i>connected</i> may have booked a
 * meeting or not, and a meeting that was <i>held</i> is no call. A blank is not a no either, since
 * it may just as well be a result that nobody noted.
 */
enum Outcome {
  BOOKED(
      "booked, rdv_pris", "meeting, meeting booked, yes, rdv, rendez-vous, rendez-vous pris, oui"),
  NOT_BOOKED(
      "not_booked, pas_de_rdv, no_answer, pas_de_réponse, refused, refus",
      "no, no meeting, not interested, voicemail, busy, callback, wrong number, non,"
          + " pas de rendez-vous, sans réponse, pas intéressé, messagerie, répondeur, occupé,"
          + " à rappeler, rappel, faux numéro");

  private static final Pattern COMMA = Pattern.compile(", *");
  private static final Map<String, Outcome> BY_WORD = byWord();

  private final String cited;
  private final String alsoRead;

  Outcome(String cited, String alsoRead) {
    this.cited = cited;
    this.alsoRead = alsoRead;
  }

  static Optional<Outcome> of(String word) {
    Outcome asTyped = BY_WORD.get(word);
    return Optional.ofNullable(asTyped != null ? asTyped : BY_WORD.get(KpiNames.folded(word)));
  }

  /** The words that a refusal offers, of both languages. */
  static String words() {
    return BOOKED.cited + ", " + NOT_BOOKED.cited;
  }

  private static Map<String, Outcome> byWord() {
    Map<String, Outcome> words = new HashMap<>();
    for (Outcome outcome : values()) {
      Stream.of(outcome.cited, outcome.alsoRead)
          .flatMap(COMMA::splitAsStream)
          .forEach(word -> words.put(KpiNames.folded(word), outcome));
    }
    return words;
  }
}
