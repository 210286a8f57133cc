package org.careshed.result.folder;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.careshed.result.Merge;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.Fingerprint;

/** Files of a results folder under construction; they get their names together, at {@link #commit}. */
final class NewFiles implements Merge.Sheets, Closeable {
    private final Path folder;
    private final Map<String, AtomicFile> files = new LinkedHashMap<>();

    NewFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public OutputStream begin(String path) throws IOException {
        Path file = folder.resolve(path);
        AtomicFile.createFolders(file.getParent());
        AtomicFile begun = new AtomicFile(file);
        files.put(path, begun);
        return begun.out();
    }

    /** Writes one file whose bytes are known. */
    void write(String path, byte[] bytes) throws IOException {
        begin(path).write(bytes);
    }

    /** Names all files, in the order of beginning, and tells what each holds. */
    Map<String, Fingerprint> commit() throws IOException {
        Map<String, Fingerprint> contents = new LinkedHashMap<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (Map.Entry<String, AtomicFile> file : files.entrySet()) {
            contents.put(file.getKey(), file.getValue().settle());
            folders.add(file.getValue().folder());
        }
        for (Path each : folders) {
            AtomicFile.forceFolder(each);
        }
        return contents;
    }

    @Override
    public void close() throws IOException {
        for (AtomicFile file : files.values()) {
            file.close();
        }
    }
}
