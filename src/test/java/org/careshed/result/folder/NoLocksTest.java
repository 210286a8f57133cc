package org.careshed.result.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.careshed.disk.Deed;
import org.careshed.disk.WatchedDisk;
import org.careshed.disk.Watcher;
import org.careshed.result.ResultException;
import org.careshed.result.file.FolderLock;
import org.careshed.result.file.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** T52: file systems without locks, and those that give one lock to everybody. */
class NoLocksTest {
    private static final RunPlan PLAN = SmallRun.plan(3);

    @TempDir
    private Path home;

    @Test
    void aDiskWithoutLocksIsRefusedInWords() {
        for (String reason :
                new String[] {"No locks available", "Function not implemented", "Operation not supported"}) {
            Path folder = WatchedDisk.watched(home.resolve("remote"), new Locks() {
                @Override
                public FileLock lock(FileChannel channel) throws IOException {
                    throw new IOException(reason);
                }
            });
            assertThatThrownBy(() -> SmallRun.fill(folder, PLAN))
                    .isInstanceOfSatisfying(ResultException.class, e -> {
                        assertThat(e.exitCode()).isEqualTo(73);
                        assertThat(e.told().chinese()).contains("不支持文件锁").contains(reason);
                    })
                    .hasMessageContaining("without file locks (" + reason + ")")
                    .hasMessageContaining("with --out");
            assertThatThrownBy(() -> FolderLock.await(folder, Duration.ofHours(1)))
                    .hasMessageContaining("without file locks")
                    .hasMessageNotContaining("waited");
        }
    }

    @Test
    void aLockThatIsGivenTwiceIsNoticedByItsLivingOwner() throws IOException, InterruptedException {
        Path place = home.resolve("remote");
        Path folder = WatchedDisk.watched(place, new GivenToEverybody());
        Process other = FillFolder.hold(place);
        try {
            assertThatThrownBy(() -> SmallRun.fill(folder, PLAN))
                    .isInstanceOfSatisfying(ResultException.class, e -> {
                        assertThat(e.exitCode()).isEqualTo(73);
                        assertThat(e.told().chinese()).contains("文件锁不起作用");
                    })
                    .hasMessageContaining("written by process " + other.pid() + " on ")
                    .hasMessageContaining("gave its lock a second time");
        } finally {
            other.destroyForcibly().waitFor();
        }
        SmallRun.fill(folder, PLAN);
        assertThat(Verify.problems(place)).isEmpty();
    }

    @Test
    void whoBeginsAtTheSameMomentIsNoticedByTheLastWord() throws IOException {
        Path place = Files.createDirectory(home.resolve("remote"));
        String other = owner(ProcessHandle.current().pid() + 1, Instant.now());
        Path folder = WatchedDisk.watched(place, new GivenToEverybody() {
            @Override
            public void before(Deed deed) throws IOException {
                if (deed.kind() == Deed.Kind.FORCE && deed.path().endsWith(FolderLock.NAME)) {
                    Files.writeString(deed.path(), other);
                }
            }
        });
        assertThatThrownBy(() -> SmallRun.fill(folder, PLAN)).hasMessageContaining("written by " + other);
    }

    /** A number is given again: a process that began after the lock was taken is not the one that took it. */
    @Test
    void aProcessThatBeganLaterIsNotTheOwner() throws IOException {
        Path place = Files.createDirectory(home.resolve("local"));
        long parent = ProcessHandle.current()
                .parent()
                .map(ProcessHandle::pid)
                .orElse(ProcessHandle.current().pid());
        Files.writeString(place.resolve(FolderLock.NAME), owner(parent, Instant.EPOCH.plus(Duration.ofDays(1))));
        SmallRun.fill(place, PLAN);
        assertThat(Verify.problems(place)).isEmpty();
    }

    private static String owner(long process, Instant since) {
        return "process " + process + " on " + Host.name() + " since " + since;
    }

    /** A disk that is as it is, but for its locks. */
    private abstract static class Locks implements Watcher {
        @Override
        public void before(Deed deed) throws IOException {}
    }

    /** A disk that refuses its lock to nobody. */
    private static class GivenToEverybody extends Locks {
        @Override
        public FileLock lock(FileChannel channel) {
            return new FileLock(channel, 0, Long.MAX_VALUE, false) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {}
            };
        }
    }
}
