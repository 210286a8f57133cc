package org.careshed.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file whose changes are watched. */
final class WatchedChannel extends FileChannel {
    private final FileChannel real;
    private final Path path;
    private final Watcher watcher;

    WatchedChannel(FileChannel real, Path path, Watcher watcher) {
        this.real = real;
        this.path = path;
        this.watcher = watcher;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        tell(bytes, real.position());
        return real.write(bytes);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        tell(bytes, position);
        return real.write(bytes, position);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        watcher.before(new Deed(Deed.Kind.CUT, path, path, size, new byte[0]));
        real.truncate(size);
        return this;
    }

    /** Only told: no power is really cut here, and forcing takes long. */
    @Override
    public void force(boolean metaData) throws IOException {
        watcher.before(Deed.of(Deed.Kind.FORCE, path));
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return watcher.lock(real);
    }

    private void tell(ByteBuffer bytes, long position) throws IOException {
        byte[] written = new byte[bytes.remaining()];
        bytes.duplicate().get(written);
        watcher.before(new Deed(Deed.Kind.WRITE, path, path, position, written));
    }

    // ---- what changes nothing ---------------------------------------------------------------------------------

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return real.read(bytes);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return real.read(bytes, position);
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
        return real.read(bytes, offset, length);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }

    // ---- what nobody here asks for -------------------------------------------------------------------------------

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
