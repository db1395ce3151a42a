package io.vigie.sandbox;

/** A file that somebody uploaded. */
final class SharedFile {

  private final String id;
  private final String name;
  private final String owner;
  private final byte[] bytes;

  SharedFile(String id, String name, String owner, byte[] bytes) {
    this.id = id;
    this.name = name;
    this.owner = owner;
    this.bytes = bytes;
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  /** Who uploaded it. */
  String owner() {
    return owner;
  }

  byte[] bytes() {
    return bytes;
  }

  String ending() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
