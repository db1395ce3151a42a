package io.vigie.arbitration;

import io.vigie.engagement.Engagement;

/**
 * Something happened to a question; the card of the question shows it.
 *
 * @param question as it stands now
 */
public record QuestionChanged(Engagement engagement, Question question, Happening happening) {}
