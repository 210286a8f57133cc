import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What Careshed ships beside its own code, held against the list of what it may ship. Run by the build, by `java Supply.java`:
 *
 * <ul>
 *   <li>{@code check HOME REPOSITORY CLASSPATH}: each library is listed with its bytes and an allowed licence, and the page of
 *       licences says so; else what differs, and exit code 1
 *   <li>{@code renew HOME REPOSITORY CLASSPATH}: writes list and page anew, with licences as the libraries state them
 *   <li>{@code shipped HOME REPOSITORY CLASSPATH LIB SBOM}: the folder of libraries and the bill of materials hold what is listed
 *   <li>{@code licences LIB FOLDER}: copies the licences and notices that lie in the libraries into a folder
 *   <li>{@code settle JAR TIME}: writes a jar anew without what depends on who builds: rights and times of files
 *   <li>{@code seal FOLDER}: writes SHA256SUMS over every file of a folder, or over those named after it
 *   <li>{@code pack FOLDER TIME}: makes FOLDER.zip, the same bytes of the same files wherever it is made, and its sum beside it
 * </ul>
 */
final class Supply {
    private static final String LIST = "src/supply/dependencies.txt";
    private static final String LICENCES = "src/supply/licences.txt";
    private static final String PAGE = "docs/licences.md";
    private static final String SUMS = "SHA256SUMS";

    /** How libraries write the licences that the list calls by their SPDX names; the first that fits counts. */
    private static final Map<String, String> SPELLINGS = spellings();

    /** A library: coordinates, SHA-256 of its jar, licence as an SPDX expression. */
    private record Library(String coordinates, String sha256, String licence) {
        static Library parse(String line) {
            String[] words = line.split(" ", 3);
            if (words.length < 3) {
                throw new Refusal(LIST + ": `" + line + "` must be `group:artifact:version sha256 licence`");
            }
            return new Library(words[0], words[1], words[2].strip());
        }

        String line() {
            return coordinates + " " + sha256 + " " + licence;
        }

        String versionless() {
            return coordinates.substring(0, coordinates.lastIndexOf(':'));
        }
    }

    /** What is wrong, in words for who builds. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    private final Path home;
    private final Path repository;
    private final Map<String, Path> jars = new TreeMap<>();

    private Supply(Path home, Path repository, String classPath) {
        this.home = home;
        this.repository = repository;
        for (String entry : classPath.split(java.io.File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                jars.put(coordinates(Path.of(entry)), Path.of(entry));
            }
        }
    }

    public static void main(String[] words) throws Exception {
        try {
            switch (words[0]) {
                case "check" -> of(words).check();
                case "renew" -> of(words).renew();
                case "shipped" -> of(words).shipped(Path.of(words[4]), Path.of(words[5]));
                case "licences" -> licences(Path.of(words[1]), Path.of(words[2]));
                case "settle" -> settle(Path.of(words[1]), words[2]);
                case "seal" -> seal(Path.of(words[1]), Arrays.asList(words).subList(2, words.length));
                case "pack" -> pack(Path.of(words[1]), Instant.parse(words[2]));
                default -> throw new Refusal("unknown command " + words[0]);
            }
        } catch (Refusal refusal) {
            System.err.println("supply: " + refusal.getMessage());
            System.exit(1);
        }
    }

    private static Supply of(String[] words) {
        return new Supply(Path.of(words[1]), Path.of(words[2]), words[3]);
    }

    // ---- the list ----------------------------------------------------------------------------------------------

    private void check() throws Exception {
        Map<String, Library> listed = listed();
        List<String> wrong = new ArrayList<>();
        List<String> add = new ArrayList<>();
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            Library known = listed.remove(jar.getKey());
            String sha256 = sha256(jar.getValue());
            if (known == null) {
                wrong.add("new      " + jar.getKey());
                add.add(new Library(jar.getKey(), sha256, stated(jar.getValue())).line());
            } else if (!known.sha256().equals(sha256)) {
                wrong.add("changed  " + jar.getKey() + ": its jar has SHA-256 " + sha256 + ", the list " + known.sha256());
            }
        }
        listed.keySet().forEach(gone -> wrong.add("gone     " + gone));
        if (!wrong.isEmpty()) {
            throw new Refusal("the libraries of this build are not those of " + LIST + ":\n  "
                    + String.join("\n  ", wrong)
                    + (add.isEmpty() ? "" : "\nto add:\n  " + String.join("\n  ", add))
                    + "\nIf that is meant, run src/supply/renew.sh and commit what it writes. A changed jar of a version that"
                    + " was there before is never meant: delete it from " + repository + " and fetch it anew.");
        }
        List<Library> all = new ArrayList<>(listed().values());
        refuseLicences(all);
        if (!page(all).equals(Files.readString(home.resolve(PAGE)))) {
            throw new Refusal(PAGE + " does not say what " + LIST + " says; run src/supply/renew.sh");
        }
        System.out.println("supply: " + all.size() + " libraries are listed with these bytes, each under an allowed licence");
    }

    /** Licences that a person wrote into the list stay, also when a version rises. */
    private void renew() throws Exception {
        Map<String, Library> before = Files.exists(home.resolve(LIST)) ? listed() : new TreeMap<>();
        Map<String, String> written = before.values().stream()
                .collect(Collectors.toMap(Library::versionless, Library::licence, (one, other) -> one));
        List<Library> all = new ArrayList<>();
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            Library bare = new Library(jar.getKey(), sha256(jar.getValue()), "");
            String licence = written.get(bare.versionless());
            all.add(new Library(
                    bare.coordinates(), bare.sha256(), licence != null ? licence : stated(jar.getValue())));
        }
        Set<String> old = before.values().stream().map(Library::line).collect(Collectors.toSet());
        all.stream().filter(library -> !old.contains(library.line())).forEach(library -> System.out.println(
                "supply: listed " + library.line()));
        Files.writeString(home.resolve(LIST), heading() + all.stream().map(library -> library.line() + "\n").collect(
                Collectors.joining()));
        Files.writeString(home.resolve(PAGE), page(all));
        refuseLicences(all);
    }

    private static String heading() {
        return """
                # What is shipped beside Careshed's own code: group:artifact:version, SHA-256 of the jar, licence (SPDX).
                # A library that is not here, or has other bytes, stops the build. src/supply/renew.sh writes the list anew;
                # licences that were corrected by hand stay.
                """;
    }

    private Map<String, Library> listed() throws IOException {
        return lines(LIST).map(Library::parse).collect(Collectors.toMap(
                Library::coordinates, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(home.resolve(file)).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    /** {@code .../org/jheaps/jheaps/0.14/jheaps-0.14.jar} in the repository is {@code org.jheaps:jheaps:0.14}. */
    private String coordinates(Path jar) {
        Path inside = repository.toAbsolutePath().relativize(jar.toAbsolutePath());
        int names = inside.getNameCount();
        if (inside.startsWith("..") || names < 4) {
            throw new Refusal(jar + " does not come from the Maven repository " + repository);
        }
        String version = inside.getName(names - 2).toString();
        String artifact = inside.getName(names - 3).toString();
        String group = inside.subpath(0, names - 3).toString().replace(java.io.File.separatorChar, '.');
        String rest = inside.getName(names - 1).toString().substring((artifact + "-" + version).length());
        return group + ":" + artifact + rest.replaceAll("^-(.*)\\.jar$|^\\.jar$", ":$1").replaceAll(":$", "") + ":"
                + version;
    }

    // ---- licences ----------------------------------------------------------------------------------------------

    private void refuseLicences(List<Library> all) throws IOException {
        Map<String, String> allowed = allowed();
        List<String> strangers = all.stream()
                .filter(library -> !isAllowed(library.licence(), allowed.keySet()))
                .map(library -> library.coordinates() + ": " + library.licence())
                .toList();
        if (!strangers.isEmpty()) {
            throw new Refusal("not allowed by " + LICENCES + ":\n  " + String.join("\n  ", strangers)
                    + "\nWrite the licence's SPDX name into " + LIST + " where it reads `?`; a licence that is not in "
                    + LICENCES + " needs a decision first.");
        }
    }

    /** Licences that may be shipped, and on what terms. */
    private Map<String, String> allowed() throws IOException {
        return lines(LICENCES).map(line -> line.split(" +", 2)).collect(Collectors.toMap(
                words -> words[0], words -> words[1], (one, other) -> one, TreeMap::new));
    }

    /** {@code A OR B} asks for one of them, {@code A AND B} for both; AND binds closer. */
    private static boolean isAllowed(String expression, Set<String> allowed) {
        return Arrays.stream(expression.split(" OR "))
                .anyMatch(one -> Arrays.stream(one.split(" AND ")).allMatch(allowed::contains));
    }

    private String page(List<Library> all) throws IOException {
        StringBuilder page = new StringBuilder("""
                # Licences

                Careshed is licensed under the [Apache License, Version 2.0](../LICENSE). These libraries are shipped with it, each in a
                jar of its own, unchanged, and each under its own licence; their texts lie in the jars, and in the folder `licences` of a release.
                The page is written from [dependencies.txt](../src/supply/dependencies.txt), which also holds the SHA-256 of each jar, by
                `src/supply/renew.sh`; the build stops when it is not current, or when a licence is not in the second table.
                [NOTICE](../NOTICE) names what is inside some of the jars.

                | library | version | licence |
                |---|---|---|
                """);
        for (Library library : all) {
            page.append("| ").append(library.versionless()).append(" | ");
            page.append(library.coordinates().substring(library.versionless().length() + 1));
            page.append(" | ").append(library.licence()).append(" |\n");
        }
        page.append("\n").append(all.size()).append(" libraries. What may be shipped, and on what terms:\n\n");
        page.append("| licence | terms | libraries |\n|---|---|---|\n");
        allowed().forEach((licence, terms) -> page.append("| ").append(licence).append(" | ").append(terms).append(" | ")
                .append(all.stream().filter(library -> Arrays.asList(library.licence().split(" (OR|AND) ")).contains(
                        licence)).count())
                .append(" |\n"));
        return page.toString();
    }

    /** The licences that a library's POM or its parents state, in SPDX's words; `?` for one that is not known here. */
    private String stated(Path jar) throws Exception {
        Path folder = jar.getParent();
        Optional<Path> pom = Optional.of(folder.resolve(folder.getParent().getFileName() + "-" + folder.getFileName() + ".pom"));
        while (pom.isPresent() && Files.exists(pom.get())) {
            Element project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.get().toFile())
                    .getDocumentElement();
            List<String> names = new ArrayList<>();
            for (Element licence : children(project, "licenses").flatMap(all -> children(all, "license")).toList()) {
                names.add(spdx(text(licence, "name") + " " + text(licence, "url")));
            }
            if (!names.isEmpty()) {
                return names.stream().distinct().collect(Collectors.joining(" OR "));
            }
            pom = children(project, "parent").findFirst().map(this::pom);
        }
        return "?";
    }

    private Path pom(Element parent) {
        String artifact = text(parent, "artifactId");
        String version = text(parent, "version");
        return repository.resolve(text(parent, "groupId").replace('.', '/')).resolve(artifact).resolve(version).resolve(
                artifact + "-" + version + ".pom");
    }

    private static Stream<Element> children(Node node, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = node.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private static String text(Element element, String name) {
        return children(element, name).findFirst().map(child -> child.getTextContent().strip()).orElse("");
    }

    private static String spdx(String words) {
        return SPELLINGS.entrySet().stream()
                .filter(spelling -> Pattern.compile(spelling.getValue(), Pattern.CASE_INSENSITIVE).matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("?");
    }

    private static Map<String, String> spellings() {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        all.put("Apache-2.0", "apache.*2|apache software licen[cs]e");
        all.put("GPL-2.0-only WITH Classpath-exception-2.0", "gpl.*(cpe|classpath)");
        all.put("EPL-2.0", "(epl|eclipse public licen[cs]e).{0,12}2");
        all.put("EPL-1.0", "(epl|eclipse public licen[cs]e).{0,12}1");
        all.put("LGPL-2.1-or-later", "(lgpl|lesser general public licen[cs]e).*2\\.1");
        all.put("MPL-2.0", "(mpl|mozilla public licen[cs]e).*2");
        all.put("AFL-3.0", "academic free licen[cs]e.*3");
        all.put("BSD-2-Clause", "bsd.*2|simplified bsd");
        all.put("BSD-3-Clause", "bsd.*3|(new|revised|modified) bsd");
        all.put("ISC", "\\bisc\\b");
        all.put("MIT", "\\bmit\\b");
        return all;
    }

    // ---- what is shipped ---------------------------------------------------------------------------------------

    /** Compares a folder of libraries, and the bill of materials, with the jars that were fetched: names, and bytes. */
    private void shipped(Path lib, Path bill) throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, String> billed = billed(bill);
        Set<String> files = names(lib);
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            String name = jar.getValue().getFileName().toString();
            if (!files.remove(name)) {
                wrong.add(lib + " lacks " + name);
            } else if (!sha256(lib.resolve(name)).equals(sha256(jar.getValue()))) {
                Set<String> beside = besides(jar.getValue(), lib.resolve(name), lib);
                if (beside.isEmpty()) {
                    wrong.add(lib.resolve(name) + " is not " + jar.getKey() + " as it was fetched");
                }
                files.removeAll(beside);
            }
            String sum = billed.remove(jar.getKey());
            if (!sha256(jar.getValue()).equals(sum)) {
                wrong.add(bill.getFileName() + " has " + (sum == null ? "no " + jar.getKey() : jar.getKey() + " with " + sum));
            }
        }
        files.forEach(stranger -> wrong.add(lib + " holds " + stranger + ", which is no library of this build"));
        billed.keySet().forEach(stranger -> wrong.add(bill.getFileName() + " names " + stranger + ", which is not shipped"));
        if (!wrong.isEmpty()) {
            throw new Refusal("what is shipped is not what is listed:\n  " + String.join("\n  ", wrong));
        }
        System.out.println("supply: " + jars.size() + " libraries in " + lib.getFileName() + " and in " + bill.getFileName()
                + " are the listed ones");
    }

    /** The entries of a jar that were put beside it; none unless all of them lie there, or in it, with the same bytes. */
    private static Set<String> besides(Path whole, Path part, Path lib) throws IOException {
        Set<String> beside = new TreeSet<>();
        try (ZipFile fetched = new ZipFile(whole.toFile());
                ZipFile shipped = new ZipFile(part.toFile())) {
            if (shipped.stream().filter(one -> !one.isDirectory()).anyMatch(entry -> fetched.getEntry(entry.getName()) == null)) {
                return Set.of();
            }
            for (ZipEntry entry : fetched.stream().filter(one -> !one.isDirectory()).toList()) {
                ZipEntry same = shipped.getEntry(entry.getName());
                Path file = lib.resolve(entry.getName());
                if (same == null && !Files.exists(file)) {
                    return Set.of();
                }
                try (InputStream from = fetched.getInputStream(entry);
                        InputStream to = same != null ? shipped.getInputStream(same) : Files.newInputStream(file)) {
                    if (!sha256(from).equals(sha256(to))) {
                        return Set.of();
                    }
                }
                if (same == null) {
                    beside.add(entry.getName());
                }
            }
        }
        return beside;
    }

    /** Coordinates and SHA-256 of the components of a CycloneDX bill in XML. */
    private static Map<String, String> billed(Path bill) throws Exception {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bill.toFile()).getDocumentElement();
        Map<String, String> found = new TreeMap<>();
        for (Element component : children(root, "components").flatMap(all -> children(all, "component")).toList()) {
            Matcher purl = Pattern.compile("pkg:maven/([^/]+)/([^@]+)@([^?]+)(?:\\?(?:classifier=([^&]+)&)?.*)?").matcher(
                    text(component, "purl"));
            if (!purl.matches()) {
                throw new Refusal(bill + ": component " + text(component, "name") + " has no Maven purl");
            }
            String sum = children(component, "hashes").flatMap(all -> children(all, "hash"))
                    .filter(hash -> hash.getAttribute("alg").equals("SHA-256")).map(Node::getTextContent).findFirst()
                    .orElse("none");
            String classifier = purl.group(4) == null ? "" : purl.group(4) + ":";
            found.put(purl.group(1) + ":" + purl.group(2) + ":" + classifier + purl.group(3), sum.strip());
        }
        return found;
    }

    /** The same entries in the same order at one time, without the rights that files had: the same bytes whoever builds. */
    private static void settle(Path jar, String time) throws IOException {
        Path settled = jar.resolveSibling(jar.getFileName() + ".settled");
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(settled))) {
            for (ZipEntry entry : from.stream().toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.ofInstant(Instant.parse(time), ZoneOffset.UTC));
                to.putNextEntry(copy);
                try (InputStream in = from.getInputStream(entry)) {
                    in.transferTo(to);
                }
                to.closeEntry();
            }
        }
        Files.move(settled, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void licences(Path lib, Path folder) throws IOException {
        Pattern text = Pattern.compile("(?:META-INF/|license/)?((?:[^/]*(?:LICEN[CS]E|NOTICE|COPYING)[^/]*?)(?:\\.(?:txt|md|html))?)",
                Pattern.CASE_INSENSITIVE);
        for (String name : names(lib)) {
            if (!name.endsWith(".jar")) {
                continue;
            }
            try (ZipFile jar = new ZipFile(lib.resolve(name).toFile())) {
                for (ZipEntry entry : jar.stream().filter(one -> !one.isDirectory()).toList()) {
                    Matcher matcher = text.matcher(entry.getName());
                    if (matcher.matches() && !entry.getName().endsWith(".class")) {
                        Path copy = folder.resolve(name.replaceFirst("\\.jar$", "")).resolve(matcher.group(1));
                        Files.createDirectories(copy.getParent());
                        try (InputStream in = jar.getInputStream(entry)) {
                            Files.write(copy, in.readAllBytes());
                        }
                    }
                }
            }
        }
    }

    // ---- checksums ---------------------------------------------------------------------------------------------

    /** In the form of `sha256sum -c`, names with forward slashes, in the order of their characters. */
    private static void seal(Path folder, List<String> within) throws IOException {
        Set<String> names = names(folder);
        names.remove(SUMS);
        names.removeIf(name -> !within.isEmpty()
                && within.stream().noneMatch(part -> name.equals(part) || name.startsWith(part + "/")));
        StringBuilder sums = new StringBuilder();
        for (String name : names) {
            sums.append(sha256(folder.resolve(name))).append("  ").append(name).append('\n');
        }
        Files.writeString(folder.resolve(SUMS), sums);
    }

    /** Names in their order, one time and two kinds of rights for all: nothing that a clock, a folder or a user would change. */
    private static void pack(Path folder, Instant time) throws IOException {
        Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
        Files.deleteIfExists(zip);
        Map<String, Object> settings = Map.of("create", "true", "enablePosixFileAttributes", true);
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), settings)) {
            for (String name : names(folder)) {
                Path copy = inside.getPath(folder.getFileName() + "/" + name);
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(folder.resolve(name)));
            }
            try (Stream<Path> all = Files.walk(inside.getPath(folder.getFileName().toString()))) {
                for (Path each : all.sorted().toList()) {
                    boolean open = Files.isDirectory(each) || each.getFileName().toString().equals("careshed");
                    Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
                    FileTime then = FileTime.from(time);
                    Files.getFileAttributeView(each, BasicFileAttributeView.class).setTimes(then, then, then);
                }
            }
        }
        Files.writeString(zip.resolveSibling(zip.getFileName() + ".sha256"), sha256(zip) + "  " + zip.getFileName() + "\n");
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace(java.io.File.separatorChar, '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in);
        }
    }

    private static String sha256(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
