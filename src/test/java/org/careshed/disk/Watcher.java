package org.careshed.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/** Hears of every deed before it is done, and may let it fail. */
public interface Watcher {
    /** A deed that is done unless this throws. */
    void before(Deed deed) throws IOException;

    /** A lock that is asked for; null where somebody else has it. */
    default FileLock lock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }
}
