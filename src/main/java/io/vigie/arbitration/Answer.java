package io.vigie.arbitration;

/** An answer to a question: one of its options, or own words. */
public sealed interface Answer {

  /**
   * One of the options.
   *
   * @param index its place, from 0
   */
  record OfOption(int index) implements Answer {}

  /** None of the options. */
  record OwnWords(String words) implements Answer {}
}
