package org.careshed.result.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.careshed.language.Text;

/**
 * One writer a folder: a lock of the operating system on {@value #NAME}, which holds the owner's process, host and
 * start. The system gives the lock back when its owner dies, so a lock left by a dead process is taken over; one left
 * on another host is refused, because locks do not reach across every network file system. A file system that has no locks,
 * or gives one that a living process of this host has already, is refused, too.
 */
public final class FolderLock implements Closeable {
    /** The lock's file; empty while nobody writes. */
    public static final String NAME = ".lock";

    private static final int OWNER_BYTES = 512;
    private static final long PAUSE_MS = 50;

    /**
     * Owners in this process by folder. Needed because closing any other handle of the lock's file, even one that only
     * read the owner, would give back the system's lock (POSIX).
     */
    private static final ConcurrentMap<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder, or throws at once. */
    public static FolderLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        String owner = LockOwner.us().text();
        String other = HELD_HERE.putIfAbsent(real, owner);
        if (other != null) {
            throw new LockedException(Text.of("is being written by {other} (this very process)", "正由 {other} 写入（就是本进程）")
                    .with("other", other));
        }
        try {
            return lockFile(real, owner);
        } catch (IOException | RuntimeException | Error e) { // who runs out of memory must not keep the folder
            HELD_HERE.remove(real);
            throw e;
        }
    }

    /**
     * Takes the folder as soon as nobody else has it.
     *
     * @throws LockedException when somebody has it for longer than {@code patience}; the message names who, and what to do
     */
    public static FolderLock await(Path folder, Duration patience) throws IOException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return take(folder);
            } catch (LockedException held) {
                if (!held.mayEnd()) {
                    throw held;
                }
                if (System.nanoTime() - begun >= patience.toNanos() || !pause()) {
                    throw new LockedException(held.told()
                            .then(Text.of(
                                            "; waited {seconds} s for it. Run the same command again when that is done,"
                                                    + " or choose another folder with --out: what was simulated is kept",
                                            "；已等候 {seconds} 秒。等它完成后再运行同一命令，或用 --out 另选文件夹：已模拟的会保留")
                                    .with("seconds", patience.toSeconds())));
                }
            }
        }
    }

    /** Gives the folder back, also in a thread that is interrupted (which would close the channel under its hands). */
    @Override
    public void close() throws IOException {
        boolean interrupted = Thread.interrupted();
        try (channel) {
            channel.truncate(0);
        } finally {
            HELD_HERE.remove(folder);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A moment later; false when the thread is asked to stop. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static FolderLock lockFile(Path folder, String owner) throws IOException {
        Path file = folder.resolve(NAME);
        if (Files.isSymbolicLink(file)) {
            throw new LockedException(Text.of("has a {lock} that is a link to elsewhere", "其中的 {lock} 是指向别处的链接")
                    .with("lock", NAME));
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            refuseOtherOwner(channel);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(true);
            LockOwner now = owner(channel);
            if (!now.text().equals(owner)) {
                throw givenTwice(now); // both began at once
            }
            return new FolderLock(folder, channel);
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    private static void refuseOtherOwner(FileChannel channel) throws IOException {
        FileLock lock = systemLock(channel);
        LockOwner last = owner(channel);
        if (lock == null) {
            throw new LockedException(Text.of("is being written by {other}", "正由 {other} 写入")
                    .with("other", last.isNobody() ? Text.of("another process", "另一个进程") : Text.same(last.text())));
        }
        if (!last.isNobody() && !last.isOnThisMachine()) {
            throw new LockedException(Text.of(
                            "was left locked by {last}, on another machine; if that run is over, delete the file {lock}"
                                    + " there and try again",
                            "仍被另一台机器上的 {last} 锁定；如果那次运行已经结束，请删除其中的文件 {lock} 再试")
                    .with("last", last.text())
                    .with("lock", NAME));
        }
        if (last.lives()) {
            throw givenTwice(last);
        }
    }

    /** The system's lock; null where another process has it. */
    private static FileLock systemLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (IOException none) {
            throw LockedException.forGood(Text.of(
                            "lies on a disk without file locks ({reason}), so that two runs could write there at once."
                                    + " Choose a folder on a disk of this machine with --out, or have locks turned on"
                                    + " where the disk is mounted",
                            "所在的磁盘不支持文件锁（{reason}），可能有两个运行同时写入。请用 --out 选本机磁盘上的文件夹，或在挂载处开启文件锁")
                    .with("reason", String.valueOf(none.getMessage())));
        }
    }

    private static LockedException givenTwice(LockOwner other) {
        return new LockedException(Text.of(
                        "is being written by {other}, and the disk gave its lock a second time: file locks do not hold there."
                                + " Wait for that run, or choose a folder on a disk of this machine with --out; if that"
                                + " process is no run of Careshed, delete the file {lock}",
                        "正由 {other} 写入，而磁盘又给了一次锁：那里的文件锁不起作用。请等那次运行结束，或用 --out"
                                + " 选本机磁盘上的文件夹；如果那个进程不是 Careshed 的运行，请删除文件 {lock}")
                .with("other", other.text())
                .with("lock", NAME));
    }

    private static LockOwner owner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(OWNER_BYTES);
        int read = channel.read(text, 0);
        return new LockOwner(
                read <= 0
                        ? ""
                        : new String(text.array(), 0, read, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?"));
    }
}
