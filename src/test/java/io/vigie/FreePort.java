package io.vigie;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for those who have to know theirs before they listen.
 *
 * <p>They lie below the range from which the system serves connections and listeners that name no
 * port, so nobody else is given one between the question and its use, or between a kill and the
 * restart. No port is given twice by one JVM, and JVMs side by side begin at places of their own.
 */
public final class FreePort {

  private static final int FIRST = 10_000;
  private static final int COUNT = 20_000;

  /** How many a JVM may ask for before it reaches those of a JVM that was started beside it. */
  private static final int APART = 199;

  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * APART % COUNT));

  private FreePort() {}

  /** The next port where nobody listens. */
  public static int next() {
    for (int tries = 0; tries < COUNT; tries++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("Every port from " + FIRST + " on is in use.");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
