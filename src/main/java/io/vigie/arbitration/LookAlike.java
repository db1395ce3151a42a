package io.vigie.arbitration;

import java.util.List;

/**
 * A question that resembles some words.
 *
 * @param shared the words, as they stand in the question, that both have in common
 */
public record LookAlike(Question question, List<String> shared) {}
