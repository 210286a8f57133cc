package org.careshed.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a disk holds: as its users see it, and as it stands when the power is cut. A file's bytes are safe when the file was
 * forced, a name in a folder when the folder was.
 */
public final class Platter implements Watcher {
    /** What becomes of that which was not forced. */
    public enum Loss {
        /** All of it is gone. */
        ALL,
        /** Names are there, bytes are not. */
        BYTES,
        /** Bytes are there, names are not. */
        NAMES,
        /** Names are there; files are as long as they were, and the second half of what is new in them is zeros. */
        HALVES,
        /** Bytes are there; of names some are and some are not, each by itself. */
        SOME_NAMES
    }

    private final Path home;
    private final List<Deed> deeds = new ArrayList<>();
    private Node root = Node.folder();

    /** A disk that is empty at first. */
    public Platter(Path home) {
        this.home = home.toAbsolutePath();
    }

    @Override
    public void before(Deed deed) {
        deeds.add(deed);
    }

    /** Number of deeds until now. */
    public int deeds() {
        return deeds.size();
    }

    /** Everything that would lie in the home if the power were cut after so many deeds: bytes by path, null for a folder. */
    public Map<String, byte[]> after(int count, Loss loss) {
        root = Node.folder();
        deeds.subList(0, count).forEach(this::apply);
        Map<String, byte[]> left = new TreeMap<>();
        collect(root, "", new Cut(count, loss), left);
        return left;
    }

    /** Lays files and folders out in a real place. */
    public static void layOut(Map<String, byte[]> files, Path place) throws IOException {
        Files.createDirectories(place);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = place.resolve(file.getKey());
            if (file.getValue() == null) {
                Files.createDirectory(path);
            } else {
                Files.write(path, file.getValue());
            }
        }
    }

    private void apply(Deed deed) {
        switch (deed.kind()) {
            case CREATE -> names(deed.path()).put(name(deed.path()), Node.file());
            case MAKE_FOLDER -> names(deed.path()).put(name(deed.path()), Node.folder());
            case DELETE -> names(deed.path()).remove(name(deed.path()));
            case MOVE ->
                names(deed.to()).put(name(deed.to()), names(deed.path()).remove(name(deed.path())));
            case WRITE -> at(deed.path()).write(deed.position(), deed.bytes());
            case CUT -> at(deed.path()).cut(deed.position());
            case FORCE -> at(deed.path()).force();
            default -> throw new AssertionError(deed);
        }
    }

    private Map<String, Node> names(Path path) {
        return at(path.getParent()).names;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private Node at(Path path) {
        Node node = root;
        if (!path.equals(home)) {
            for (Path name : home.relativize(path)) {
                node = node.names.get(name.toString());
            }
        }
        return node;
    }

    private static void collect(Node folder, String prefix, Cut cut, Map<String, byte[]> left) {
        Set<String> names = new TreeSet<>(folder.names.keySet());
        names.addAll(folder.safeNames.keySet());
        for (String name : names) {
            Node node = (cut.keepsName(prefix + name) ? folder.names : folder.safeNames).get(name);
            if (node != null) {
                left.put(prefix + name, node.isFolder ? null : cut.bytes(node));
                collect(node, prefix + name + "/", cut, left);
            }
        }
    }

    /** A power cut after so many deeds. */
    private record Cut(int count, Loss loss) {
        boolean keepsName(String path) {
            return switch (loss) {
                case ALL, NAMES -> false;
                case BYTES, HALVES -> true;
                case SOME_NAMES -> (path + count).hashCode() * 0x9E3779B9 < 0;
            };
        }

        byte[] bytes(Node file) {
            return switch (loss) {
                case ALL, BYTES -> file.safeBytes;
                case NAMES, SOME_NAMES -> file.bytes;
                case HALVES -> file.halved();
            };
        }
    }

    /** A file or a folder, whatever it is called. */
    private static final class Node {
        private final boolean isFolder;
        private final Map<String, Node> names = new TreeMap<>();
        private Map<String, Node> safeNames = Map.of();
        private byte[] bytes = new byte[0];
        private byte[] safeBytes = new byte[0];

        private Node(boolean isFolder) {
            this.isFolder = isFolder;
        }

        static Node file() {
            return new Node(false);
        }

        static Node folder() {
            return new Node(true);
        }

        void write(long position, byte[] written) {
            int from = Math.toIntExact(position);
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length, from + written.length));
            System.arraycopy(written, 0, bytes, from, written.length);
        }

        void cut(long size) {
            bytes = Arrays.copyOf(bytes, Math.min(bytes.length, Math.toIntExact(size)));
        }

        void force() {
            safeBytes = bytes.clone();
            safeNames = new TreeMap<>(names);
        }

        byte[] halved() {
            byte[] halved = bytes.clone();
            int same = Math.max(0, Arrays.mismatch(bytes, safeBytes));
            if (!Arrays.equals(bytes, safeBytes)) {
                Arrays.fill(halved, same + (bytes.length - same) / 2, bytes.length, (byte) 0);
            }
            return halved;
        }
    }
}
