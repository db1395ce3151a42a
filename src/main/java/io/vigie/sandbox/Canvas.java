package io.vigie.sandbox;

/** A page of a channel, as the app wrote it last. */
final class Canvas {

  final String id;
  final String title;
  String markdown;

  Canvas(String id, String title, String markdown) {
    this.id = id;
    this.title = title;
    this.markdown = markdown;
  }
}
