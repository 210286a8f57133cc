package org.careshed.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.careshed.result.file.Host;
import org.careshed.result.file.Json;
import org.careshed.result.folder.CodeVersion;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Answers {@code --version}: what program this is, on which Java. */
final class Version implements IVersionProvider {
    private static final int SHORT = 12;

    @Spec
    private CommandSpec asked;

    /** Release, sources, libraries and commit of this program, and the Java it runs on, on one line. */
    static String text() {
        CodeVersion code = CodeVersion.current();
        return "Careshed " + code.version() + " (sources "
                + brief(code.build())
                + ", libraries " + brief(CodeVersion.libraries())
                + (code.commit().isEmpty() ? "" : ", commit " + code.commit())
                + "), Java " + System.getProperty("java.version");
    }

    /** The same with whole hashes; version and build are called as in a manifest, Java and commit as in a stamp. */
    static String json() {
        CodeVersion code = CodeVersion.current();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", code.version());
        members.put("build", code.build());
        members.put("libraries", CodeVersion.libraries());
        members.put("commit", code.commit());
        members.put("java", Host.java());
        return new String(Json.bytes(members), StandardCharsets.UTF_8).stripTrailing();
    }

    private static String brief(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    @Override
    public String[] getVersion() {
        boolean json = asked != null && asked.root().userObject() instanceof Careshed root && root.isAskedForJson();
        return new String[] {json ? json() : text()};
    }
}
