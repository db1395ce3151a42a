package io.vigie.outbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * One process that sends messages.
 *
 * @param name the same after a restart, and no other node's
 * @param life told apart from this node's earlier ones
 */
record Node(String name, String life) {

  static Node named(String name) {
    return new Node(name, UUID.randomUUID().toString().substring(0, 8));
  }

  /** Two processes of one machine cannot listen to the same port. */
  static Node at(String port) {
    return named(host() + ":" + port);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** How the claims of all lives of this node begin. */
  String prefix() {
    return (name.length() > 64 ? name.substring(0, 64) : name) + "/";
  }

  String claimant() {
    return prefix() + life;
  }
}
