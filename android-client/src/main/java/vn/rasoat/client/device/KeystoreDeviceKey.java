package vn.rasoat.client.device;

import android.os.Build;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.ProviderException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.AsksApiLevel;
import vn.rasoat.client.platform.DeviceKey;

/**
 * An AES-256-GCM key in the Android Keystore: it cannot be exported, and lies in a chip of its own
 * where the tablet has one. It does not ask for the screen lock of the tablet, because many have
 * none; the PIN of the app stands beside it.
 *
 * <p>Wrapped bytes: one byte of version (1), the length of the nonce, the nonce, cipher text with
 * tag.
 */
public final class KeystoreDeviceKey implements DeviceKey {
  private static final String PROVIDER = "AndroidKeyStore";
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final String ALIAS = "rasoat-device-1";
  private static final int KEY_BITS = 256;
  private static final int TAG_BITS = 128;
  private static final byte VERSION = 1;

  @Override
  public synchronized byte[] wrap(byte[] secret) {
    try {
      SecretKey found = find();
      Cipher cipher = Cipher.getInstance(TRANSFORMATION);
      cipher.init(Cipher.ENCRYPT_MODE, found == null ? make() : found);
      byte[] nonce = cipher.getIV();
      byte[] sealed = cipher.doFinal(secret);
      return ByteBuffer.allocate(2 + nonce.length + sealed.length)
          .put(VERSION)
          .put((byte) nonce.length)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw new DeviceKeyLost("the Keystore does not give its key", e);
    }
  }

  @Override
  public synchronized byte[] unwrap(byte[] wrapped) {
    try {
      SecretKey key = find();
      if (key == null) {
        throw new DeviceKeyLost("the Keystore has no key", new IllegalStateException(ALIAS));
      }
      if (wrapped.length < 2 || wrapped[0] != VERSION || wrapped.length < 2 + wrapped[1]) {
        throw new DeviceKeyLost("not wrapped here", new IllegalArgumentException("length"));
      }
      Cipher cipher = Cipher.getInstance(TRANSFORMATION);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, wrapped, 2, wrapped[1]));
      int from = 2 + wrapped[1];
      return cipher.doFinal(wrapped, from, wrapped.length - from);
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw new DeviceKeyLost("the Keystore does not open what it wrapped", e);
    }
  }

  private static @Nullable SecretKey find() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(PROVIDER);
    store.load(null);
    Key key = store.getKey(ALIAS, null);
    return key instanceof SecretKey secret ? secret : null;
  }

  private static SecretKey make() throws GeneralSecurityException {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
      try {
        return make(true);
      } catch (ProviderException e) {
        // No chip of its own on this tablet: the Keystore without it.
        return make(false);
      }
    }
    return make(false);
  }

  @AsksApiLevel
  private static SecretKey make(boolean inItsOwnChip) throws GeneralSecurityException {
    KeyGenParameterSpec.Builder wanted =
        new KeyGenParameterSpec.Builder(
                ALIAS, KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setKeySize(KEY_BITS);
    if (inItsOwnChip && Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
      wanted.setIsStrongBoxBacked(true);
    }
    KeyGenerator generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, PROVIDER);
    generator.init(wanted.build());
    return generator.generateKey();
  }
}
