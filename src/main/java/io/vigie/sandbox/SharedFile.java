package io.vigie.sandbox;

/**
 * A file that somebody uploaded.
 *
 * @param owner who did
 */
record SharedFile(String id, String name, String owner, byte[] bytes) {

  String ending() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
