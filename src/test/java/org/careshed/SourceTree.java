package org.careshed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** The project's own sources, read by the compiler's parser, for tests about their shape. */
final class SourceTree {
    /** A Java file: its path from the root, its code lines, what is imported and what it declares. */
    record SourceFile(String path, long codeLines, List<String> imports, List<Method> methods, List<Type> types) {}

    /** A method with a body and the lines of code in it. */
    record Method(String name, long codeLines, int parameters) {}

    /** A class, record, interface or enum. */
    record Type(String name, boolean isPublic, boolean hasDoc) {}

    private SourceTree() {}

    /** All Java files below a folder of the project, by path. */
    static List<SourceFile> read(Path folder) {
        List<Path> paths = javaFiles(folder);
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            List<SourceFile> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(describe(task, unit));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile describe(JavacTask task, CompilationUnitTree unit) throws IOException {
        DocTrees docs = DocTrees.instance(task);
        List<String> lines =
                unit.getSourceFile().getCharContent(true).toString().lines().toList();
        List<Method> methods = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    methods.add(new Method(
                            method.getName().toString(),
                            codeLines(lines, line(method.getBody(), true), line(method.getBody(), false)),
                            method.getParameters().size()));
                }
                return super.visitMethod(method, nothing);
            }

            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (!type.getSimpleName().isEmpty()) {
                    types.add(new Type(
                            type.getSimpleName().toString(),
                            type.getModifiers().getFlags().contains(Modifier.PUBLIC),
                            docs.getDocComment(getCurrentPath()) != null));
                }
                return super.visitClass(type, nothing);
            }

            private int line(Tree tree, boolean first) {
                var positions = docs.getSourcePositions();
                long at = first ? positions.getStartPosition(unit, tree) : positions.getEndPosition(unit, tree);
                return (int) unit.getLineMap().getLineNumber(at);
            }
        }.scan(unit, null);
        return new SourceFile(
                Path.of("")
                        .toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()))
                        .toString()
                        .replace('\\', '/'),
                codeLines(lines, 1, lines.size()),
                unit.getImports().stream()
                        .map(ImportTree::getQualifiedIdentifier)
                        .map(Tree::toString)
                        .toList(),
                List.copyOf(methods),
                List.copyOf(types));
    }

    /** Lines that are neither blank nor comment nor import. */
    private static long codeLines(List<String> lines, int from, int to) {
        return lines.subList(from - 1, to).stream()
                .map(String::strip)
                .filter(line ->
                        !line.isEmpty() && !line.startsWith("//") && !line.startsWith("*") && !line.startsWith("/*"))
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }
}
