package org.careshed.faults;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Asks a check about a program that was loaded apart. */
final class Asked {

    private static final String ROOT = "org.careshed.";

    private final ClassLoader program;
    private final Path folder;

    /** @param folder for whatever the check writes */
    Asked(ClassLoader program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Every rule that was broken, one line a time. */
    @SuppressWarnings("unchecked") // words of Java itself, from another class loader
    List<String> rules() throws ReflectiveOperationException {
        return ((Supplier<List<String>>) made("faults.RulesProbe")).get();
    }

    /** @param rules what {@link #rules} gave */
    Alarm about(Check check, List<String> rules) throws ReflectiveOperationException, IOException {
        if (check instanceof Check.Rule rule) {
            return new Alarm(
                    1,
                    rules.stream()
                            .filter(line -> line.startsWith(rule.id() + " "))
                            .toList());
        }
        return check instanceof Check.Theory theory ? theory(theory) : tests((Check.Test) check);
    }

    @SuppressWarnings("unchecked") // words of Java itself, from another class loader
    private Alarm theory(Check.Theory theory) throws ReflectiveOperationException {
        return new Alarm(1, ((Function<String, List<String>>) made("faults.TheoryProbe")).apply(theory.id()));
    }

    private Alarm tests(Check.Test test) throws ReflectiveOperationException, IOException {
        List<String> raised = new ArrayList<>();
        List<Object[]> tries = tries(test);
        boolean begun = false;
        for (Object[] words : tries) {
            try {
                run(prepared(test.type(), !begun), test.method(), words);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof TestAbortedException aborted) {
                    throw aborted;
                }
                raised.add(String.valueOf(e.getCause()));
            }
            begun = true;
        }
        return new Alarm(tries.size(), raised);
    }

    private List<Object[]> tries(Check.Test test) throws ReflectiveOperationException, IOException {
        if (test.source().isEmpty()) {
            return List.<Object[]>of(new Object[0]);
        }
        Object given = run(prepared(test.type(), false), test.source(), new Object[0]);
        return ((Stream<?>) given)
                .limit(test.tries())
                .map(word -> new Object[] {word instanceof Named<?> named ? named.getPayload() : word})
                .toList();
    }

    private Object prepared(String test, boolean first) throws ReflectiveOperationException, IOException {
        Object asked = made(test);
        for (Class<?> type = asked.getClass(); type != Object.class; type = type.getSuperclass()) {
            prepare(asked, type, first);
        }
        return asked;
    }

    private Object made(String type) throws ReflectiveOperationException {
        Constructor<?> maker = program.loadClass(ROOT + type).getDeclaredConstructor();
        maker.setAccessible(true);
        return maker.newInstance();
    }

    private void prepare(Object asked, Class<?> type, boolean first) throws ReflectiveOperationException, IOException {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(TempDir.class)) {
                field.setAccessible(true);
                field.set(asked, Files.createTempDirectory(folder, "check"));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (first && has(method, BeforeAll.class) || has(method, BeforeEach.class)) {
                method.setAccessible(true);
                method.invoke(Modifier.isStatic(method.getModifiers()) ? null : asked);
            }
        }
    }

    private static boolean has(Method method, Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation);
    }

    private static Object run(Object asked, String name, Object[] words) throws ReflectiveOperationException {
        for (Class<?> type = asked.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == words.length) {
                    method.setAccessible(true);
                    return method.invoke(asked, words);
                }
            }
        }
        throw new NoSuchMethodException(asked.getClass() + " " + name + " " + Arrays.toString(words));
    }
}
