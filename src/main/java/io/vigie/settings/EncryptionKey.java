package io.vigie.settings;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for stored tokens.
 *
 * @param id stands beside what was encrypted with it
 */
public record EncryptionKey(String id, SecretKey key) {

  /** Reads {@code id:base64,id:base64}. */
  static List<EncryptionKey> list(String written) {
    List<EncryptionKey> keys = new ArrayList<>();
    for (String part : written.split(",", -1)) {
      EncryptionKey key = of(part.strip());
      if (keys.stream().anyMatch(known -> known.id().equals(key.id()))) {
        throw Variable.VIGIE_ENCRYPTION_KEY.wrong("gives one id to two keys: rename one of them.");
      }
      keys.add(key);
    }
    return keys;
  }

  private static EncryptionKey of(String part) {
    String[] idAndBytes = part.split(":", -1);
    if (idAndBytes.length != 2 || !idAndBytes[0].matches("[A-Za-z0-9._-]{1,40}")) {
      throw wrong();
    }
    byte[] bytes = decoded(idAndBytes[1]);
    if (bytes.length != 32) {
      throw wrong();
    }
    return new EncryptionKey(idAndBytes[0], new SecretKeySpec(bytes, "AES"));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  private static WrongSetting wrong() {
    return Variable.VIGIE_ENCRYPTION_KEY.wrong(
        "must be id:base64 of 32 bytes, several after commas: openssl rand -base64 32 makes one.");
  }

  @Override
  public String toString() {
    return "EncryptionKey[" + id + "]";
  }
}
