package org.careshed.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of one start of the server, 256 bits: who knows it is the planner. It is never written to a log. */
public final class Token {
    private static final int BYTES = 32;

    private final byte[] secret;

    private Token(byte[] secret) {
        this.secret = secret;
    }

    /** A new secret from the system's generator; no result depends on it. */
    public static Token fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encode(bytes));
    }

    /** Whether somebody knows the secret; takes as long for a near miss as for a far one. */
    public boolean is(String guess) {
        return MessageDigest.isEqual(secret, guess.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret itself, for the address that is opened and the cookie. */
    public String secret() {
        return new String(secret, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "token";
    }
}
