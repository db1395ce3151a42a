package io.vigie.storage;

/**
 * For whoever waits for somebody else in the middle of a transaction. On H2 nobody's commit reaches
 * the disk while a connection is in use; who steps aside holds up nobody.
 */
@FunctionalInterface
public interface Aside {

  /**
   * Uses no connection from now on.
   *
   * @return the way back, on the same thread
   */
  Runnable step();
}
