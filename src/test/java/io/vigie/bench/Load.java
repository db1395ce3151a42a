package io.vigie.bench;

import io.vigie.bench.Report.Row;
import io.vigie.proof.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A number of connections, each of which sends one request after the other. */
final class Load {

  private final int port;
  private final IntFunction<byte[]> requests;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger acked = new AtomicInteger();
  private final AtomicInteger errors = new AtomicInteger();
  private final AtomicBoolean measuring = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * @param requests the request of that number, from 0 on
   */
  Load(int port, IntFunction<byte[]> requests) {
    this.port = port;
    this.requests = requests;
  }

  /** What was measured, and how many requests were acked in all, the warming up included. */
  record Measured(double perSecond, double p50Millis, double p99Millis, int errors, int acked) {
    Row row(String what, int connections, String resident) {
      return new Row(
          what,
          String.valueOf(connections),
          String.format(Locale.ROOT, "%,.0f", perSecond),
          String.format(Locale.ROOT, "%.2f", p50Millis),
          String.format(Locale.ROOT, "%.2f", p99Millis),
          String.valueOf(errors),
          resident);
    }
  }

  Measured run(int connections, int warmUpSeconds, int seconds) throws InterruptedException {
    List<Sender> senders = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Sender sender = new Sender();
      senders.add(sender);
      sender.start();
    }
    Thread.sleep(warmUpSeconds * 1_000L);
    measuring.set(true);
    long began = System.nanoTime();
    Thread.sleep(seconds * 1_000L);
    measuring.set(false);
    double took = (System.nanoTime() - began) / 1e9;
    over.set(true);
    for (Sender sender : senders) {
      sender.join();
    }
    return measured(senders, took);
  }

  private Measured measured(List<Sender> senders, double seconds) {
    long[] all = senders.stream().flatMapToLong(s -> Arrays.stream(s.nanos, 0, s.count)).toArray();
    Arrays.sort(all);
    return new Measured(
        all.length / seconds, at(all, 0.50), at(all, 0.99), errors.get(), acked.get());
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private final class Sender extends Thread {

    private long[] nanos = new long[16_384];
    private int count;

    @Override
    public void run() {
      try (Wire wire = new Wire(port)) {
        while (!over.get()) {
          send(wire, requests.apply(next.getAndIncrement()));
        }
      } catch (IOException e) {
        errors.incrementAndGet();
      }
    }

    private void send(Wire wire, byte[] request) throws IOException {
      long began = System.nanoTime();
      int status = wire.exchange(request).status();
      long took = System.nanoTime() - began;
      (status == 200 ? acked : errors).incrementAndGet();
      if (measuring.get()) {
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
      }
    }
  }
}
