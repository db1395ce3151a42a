package io.vigie.slack.arbitration;

import io.vigie.arbitration.Question;
import io.vigie.slack.kit.Request;
import java.util.HashMap;
import java.util.Map;

/** What the sentence names that says what somebody has just done. */
record Deeds(Request request, Question question) {

  Map<String, Object> words() {
    Map<String, Object> words =
        new HashMap<>(
            new QuestionWords(request.member().engagement(), question, request.texts()).named());
    question.snoozedUntil().ifPresent(day -> words.put("day", day));
    question
        .onSilence()
        .ifPresent(
            silence -> {
              words.put("words", silence.words());
              words.put("on", silence.on());
            });
    return words;
  }
}
