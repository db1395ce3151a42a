package io.vigie.slack;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request's body: at most so long, in at most so much time, exactly as it came. */
final class Body {

  static final int LIMIT = 1_048_576;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Body() {}

  static byte[] read(HttpServletRequest request) throws Refused {
    if (request.getContentLengthLong() > LIMIT) {
      throw new Refused(413, "size");
    }
    try (InputStream in = request.getInputStream()) {
      return read(in);
    } catch (SocketTimeoutException e) {
      throw new Refused(408, "slow");
    } catch (IOException e) {
      // The sender left, or sent fewer bytes or other chunks than announced.
      throw new Refused(400, "truncated");
    }
  }

  private static byte[] read(InputStream in) throws IOException, Refused {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] chunk = new byte[8192];
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      body.write(chunk, 0, count);
      if (body.size() > LIMIT) {
        throw new Refused(413, "size");
      }
      if (System.nanoTime() > deadline) {
        throw new Refused(408, "slow");
      }
    }
    return body.toByteArray();
  }

  /** The text of UTF-8 bytes; broken ones are refused, not repaired. */
  static String text(byte[] bytes) throws Refused {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refused(400, "encoding");
    }
  }
}
