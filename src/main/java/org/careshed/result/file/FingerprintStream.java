package org.careshed.result.file;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Passes bytes on and knows the fingerprint of all that passed. */
public final class FingerprintStream extends OutputStream {
    private final OutputStream next;
    private final MessageDigest digest = Fingerprint.digest();
    private long bytes;

    public FingerprintStream(OutputStream next) {
        this.next = next;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        next.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        next.flush();
    }

    @Override
    public void close() throws IOException {
        next.close();
    }

    /** The fingerprint of all bytes so far; to be asked once, at the end. */
    public Fingerprint fingerprint() {
        return new Fingerprint(bytes, Fingerprint.hex(digest.digest()));
    }
}
