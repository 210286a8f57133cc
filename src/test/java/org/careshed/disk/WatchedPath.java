package org.careshed.disk;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/** A path on a watched disk: the real one, but for its file system. */
final class WatchedPath implements InvocationHandler {
    private final Path real;
    private final WatchedDisk disk;

    private WatchedPath(Path real, WatchedDisk disk) {
        this.real = real;
        this.disk = disk;
    }

    static Path of(Path real, WatchedDisk disk) {
        return (Path) Proxy.newProxyInstance(
                WatchedPath.class.getClassLoader(), new Class<?>[] {Path.class}, new WatchedPath(real, disk));
    }

    /** The real path behind a watched one; any other as it is. */
    static Path real(Path path) {
        return Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof WatchedPath watched
                ? watched.real
                : path;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] words) throws Throwable {
        if (method.getName().equals("getFileSystem")) {
            return disk.files();
        }
        if (method.getName().equals("toFile")) {
            throw new UnsupportedOperationException("nobody would watch it");
        }
        Object[] bare = words == null ? new Object[0] : words.clone();
        for (int i = 0; i < bare.length; i++) {
            bare[i] = bare[i] instanceof Path path ? real(path) : bare[i];
        }
        try {
            Object answer = method.invoke(real, bare);
            return answer instanceof Path path ? of(path, disk) : answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
