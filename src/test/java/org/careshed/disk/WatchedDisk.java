package org.careshed.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** The real disk with somebody who watches every change, and may forbid it. */
public final class WatchedDisk extends FileSystemProvider {
    private static final FileSystemProvider REAL = FileSystems.getDefault().provider();

    private final Watcher watcher;
    private final FileSystem files = new WatchedFiles(this);

    private WatchedDisk(Watcher watcher) {
        this.watcher = watcher;
    }

    /** A real place as somebody watches it. */
    public static Path watched(Path real, Watcher watcher) {
        return WatchedPath.of(real.toAbsolutePath(), new WatchedDisk(watcher));
    }

    FileSystem files() {
        return files;
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path real = WatchedPath.real(path);
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        if (writes && !Files.exists(real)) {
            watcher.before(Deed.of(Deed.Kind.CREATE, real));
        } else if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            watcher.before(Deed.of(Deed.Kind.CUT, real));
        }
        return new WatchedChannel(REAL.newFileChannel(real, options, attributes), real, watcher);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Path real = WatchedPath.real(folder);
        if (!Files.exists(real) && Files.isDirectory(real.getParent())) {
            watcher.before(Deed.of(Deed.Kind.MAKE_FOLDER, real));
        }
        REAL.createDirectory(real, attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        Path real = WatchedPath.real(path);
        if (Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
            watcher.before(Deed.of(Deed.Kind.DELETE, real));
        }
        REAL.delete(real);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        watcher.before(new Deed(Deed.Kind.MOVE, WatchedPath.real(from), WatchedPath.real(to), 0, new byte[0]));
        REAL.move(WatchedPath.real(from), WatchedPath.real(to), options);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException("a copy is not watched");
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> real =
                REAL.newDirectoryStream(WatchedPath.real(folder), entry -> filter.accept(WatchedPath.of(entry, this)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> entries = real.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Path next() {
                        return WatchedPath.of(entries.next(), WatchedDisk.this);
                    }
                };
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    // ---- what changes nothing ---------------------------------------------------------------------------------

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return files;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return REAL.isSameFile(WatchedPath.real(one), WatchedPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return REAL.isHidden(WatchedPath.real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return REAL.getFileStore(WatchedPath.real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        REAL.checkAccess(WatchedPath.real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return REAL.getFileAttributeView(WatchedPath.real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return REAL.readAttributes(WatchedPath.real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return REAL.readAttributes(WatchedPath.real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("a change of attributes is not watched");
    }
}
