package io.vigie.slack;

import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's end of Socket Mode. */
final class FakeSocketServer extends WebSocketServer {

  private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
  private final BlockingQueue<WebSocket> closed = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  FakeSocketServer(int port) {
    super(new InetSocketAddress("localhost", port), 1);
    setReuseAddr(true);
    setDaemon(true);
  }

  WebSocket nextConnection() throws InterruptedException {
    return within(opened);
  }

  WebSocket nextClosed() throws InterruptedException {
    return within(closed);
  }

  String nextMessage() throws InterruptedException {
    return within(received);
  }

  boolean isQuiet() {
    return received.isEmpty();
  }

  private static <T> T within(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("Nothing came");
    }
    return next;
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    socket.send("{\"type\":\"hello\",\"num_connections\":1}");
    opened.add(socket);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    closed.add(socket);
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    received.add(message);
  }

  @Override
  public void onError(WebSocket socket, Exception error) {}

  @Override
  public void onStart() {}
}
