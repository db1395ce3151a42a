package io.vigie.slack.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigie.settings.EncryptionKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts tokens with AES-GCM, as {@code key id:base64 of nonce and text}. What was sealed for one
 * installation opens for no other.
 */
final class Vault {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final List<EncryptionKey> keys;
  private final SecureRandom random = new SecureRandom();

  /**
   * A vault.
   *
   * @param keys the first one encrypts, all decrypt
   */
  Vault(List<EncryptionKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /** With what everything sealed from now on begins. */
  String prefix() {
    return keys.get(0).id() + ":";
  }

  String seal(String text, String installation) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] stored =
        run(Cipher.ENCRYPT_MODE, keys.get(0).key(), nonce, installation, text.getBytes(UTF_8));
    byte[] both = ByteBuffer.allocate(NONCE_BYTES + stored.length).put(nonce).put(stored).array();
    return prefix() + Base64.getEncoder().encodeToString(both);
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws CannotOpen where the key is not known any more, or the text is another installation's
   */
  String open(String stored, String installation) {
    int colon = stored.indexOf(':');
    String id = colon < 0 ? "" : stored.substring(0, colon);
    SecretKey key = key(id);
    try {
      byte[] both = Base64.getDecoder().decode(stored.substring(colon + 1));
      byte[] nonce = new byte[NONCE_BYTES];
      byte[] text = new byte[both.length - NONCE_BYTES];
      ByteBuffer.wrap(both).get(nonce).get(text);
      return new String(run(Cipher.DECRYPT_MODE, key, nonce, installation, text), UTF_8);
    } catch (IllegalArgumentException | IllegalStateException | NegativeArraySizeException e) {
      throw new CannotOpen("what is stored does not open with the key “" + id + "”");
    }
  }

  private SecretKey key(String id) {
    return keys.stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .map(EncryptionKey::key)
        .orElseThrow(
            () -> new CannotOpen("VIGIE_ENCRYPTION_KEY does not give the key “" + id + "”"));
  }

  private static byte[] run(int mode, SecretKey key, byte[] nonce, String associated, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(associated.getBytes(UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A stored token cannot be read. The message holds no secret. */
  static final class CannotOpen extends RuntimeException {
    CannotOpen(String why) {
      super(why, null, false, false);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }
}
