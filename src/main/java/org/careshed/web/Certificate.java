package org.careshed.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;

/**
 * A certificate with its key: browsers on other machines see by it whom they speak to, and nobody between can read along.
 *
 * @param keys the key store, opened
 * @param password of its key
 */
public record Certificate(KeyStore keys, String password) {

    /**
     * Reads a PKCS#12 file, as `keytool -genkeypair -storetype PKCS12` and `openssl pkcs12 -export` write it.
     *
     * @throws IOException when there is no such file, or the password does not open it
     * @throws GeneralSecurityException when it holds no key
     */
    public static Certificate read(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, password.toCharArray());
        }
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias)) {
                return new Certificate(keys, password);
            }
        }
        throw new GeneralSecurityException("no key is in it");
    }

    @Override
    public String toString() {
        return "certificate";
    }
}
