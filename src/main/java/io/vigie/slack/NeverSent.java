package io.vigie.slack;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The call failed before its first byte left: no name, no connection, no TLS. So it certainly had
 * no effect, which a failure later on does not tell.
 */
final class NeverSent extends IOException {

  private NeverSent(IOException cause) {
    super(cause);
  }

  /** Makes the client throw this where it is true. */
  static OkHttpClient.Builder watchedBy(OkHttpClient.Builder client) {
    return client.addInterceptor(NeverSent::watch).addNetworkInterceptor(NeverSent::connected);
  }

  private static Response watch(Interceptor.Chain chain) throws IOException {
    Progress progress = new Progress();
    Request request = chain.request().newBuilder().tag(Progress.class, progress).build();
    try {
      return chain.proceed(request);
    } catch (IOException e) {
      throw progress.sending ? e : new NeverSent(e);
    }
  }

  private static Response connected(Interceptor.Chain chain) throws IOException {
    Optional.ofNullable(chain.request().tag(Progress.class)).ifPresent(p -> p.sending = true);
    return chain.proceed(chain.request());
  }

  /** The client wraps it when the whole call took too long. */
  static boolean causes(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof NeverSent) {
        return true;
      }
    }
    return false;
  }

  private static final class Progress {
    private volatile boolean sending;
  }
}
