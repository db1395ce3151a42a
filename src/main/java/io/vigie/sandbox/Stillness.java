package io.vigie.sandbox;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps the clock from jumping while a request is on its way to the app, to which the request's
 * signature would look old.
 */
final class Stillness {

  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

  /** Does something during which the clock does not jump. */
  <T> T during(Supplier<T> what) {
    lock.readLock().lock();
    try {
      return what.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Jumps, once nothing is on its way. */
  void jump(Runnable how) {
    lock.writeLock().lock();
    try {
      how.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
