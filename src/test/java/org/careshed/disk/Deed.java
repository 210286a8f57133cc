package org.careshed.disk;

import java.nio.file.Path;

/**
 * One change that a program asks of a disk.
 *
 * @param kind what is done
 * @param path of the file or folder
 * @param to new name of a file that is moved, else the path itself
 * @param position of the first byte written, or length after cutting
 * @param bytes what is written
 */
public record Deed(Kind kind, Path path, Path to, long position, byte[] bytes) {
    /** What can be done to files and folders. */
    public enum Kind {
        CREATE,
        WRITE,
        CUT,
        FORCE,
        MOVE,
        DELETE,
        MAKE_FOLDER
    }

    static Deed of(Kind kind, Path path) {
        return new Deed(kind, path, path, 0, new byte[0]);
    }
}
