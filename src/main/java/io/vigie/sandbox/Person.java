package io.vigie.sandbox;

/**
 * Somebody in Slack, or the app, or Slack's own bot.
 *
 * @param handle what others type after an @
 * @param role in the story: {@code referent}, {@code closer}, {@code agent} …
 * @param organisation the home team's id
 */
record Person(
    String id,
    String name,
    String handle,
    String title,
    String role,
    String organisation,
    String color,
    boolean bot) {

  static final String SLACKBOT = "USLACKBOT";
}
