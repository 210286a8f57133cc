package org.careshed.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * The program with one fault in it: loads all of it and of its tests once more, with the fault woven into the methods it
 * meddles with. The program itself carries nothing of this.
 */
public final class FaultyProgram extends ClassLoader implements Function<Object[], Object[]> {

    private static final String ROOT = "org.careshed.";
    private static final String SUFFIX = ".class";

    private final Map<String, List<Spot>> byType;
    private final Map<String, Spot> byMethod = new HashMap<>();
    private final Map<String, byte[]> woven = new HashMap<>();
    private final AtomicLong meddled = new AtomicLong();

    FaultyProgram(List<Spot> spots) {
        super(FaultyProgram.class.getClassLoader());
        byType = spots.stream().collect(Collectors.groupingBy(spot -> ROOT + spot.type()));
        spots.forEach(spot -> byMethod.put(ROOT + spot.type() + "#" + spot.method(), spot));
    }

    /** The program with the fault of this name. */
    public static ClassLoader with(String fault) {
        return new FaultyProgram(SeededFaults.all().stream()
                .filter(seeded -> seeded.name().equals(fault))
                .findFirst()
                .orElseThrow()
                .spots());
    }

    /** How often the program passed where it was meddled with, and did something else than it should. */
    long meddled() {
        return meddled.get();
    }

    /** Meddles with one call: its words before it, or what it gives back after it; see {@link Meddling}. */
    @Override
    public Object[] apply(Object[] told) {
        String where = (String) told[0];
        Object[] words = (Object[]) told[2];
        Object[] result = (Object[]) told[3];
        Spot spot = byMethod.get(where);
        Call call = new Call(spot.method(), told[1], words);
        if (result == null) {
            Object[] changed = spot.meddler().before(call);
            count(!Arrays.equals(words, changed));
            return changed;
        }
        Object changed = spot.meddler().after(call, result[0]);
        count(spot.more() || !Objects.equals(result[0], changed));
        return new Object[] {changed};
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(ROOT)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    /** A check that loads the program once more by itself must find the fault in it, too. */
    @Override
    public InputStream getResourceAsStream(String name) {
        String type = name.endsWith(SUFFIX)
                ? name.substring(0, name.length() - SUFFIX.length()).replace('/', '.')
                : name;
        return byType.containsKey(type)
                ? new ByteArrayInputStream(woven.computeIfAbsent(type, this::weave))
                : super.getResourceAsStream(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + SUFFIX)) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte[] weave(String name) {
        ClassFileLocator files = ClassFileLocator.ForClassLoader.of(getParent());
        TypeDescription type = TypePool.Default.of(files).describe(name).resolve();
        var builder = new ByteBuddy().redefine(type, files);
        for (Spot spot : byType.get(name)) {
            var methods = ElementMatchers.<MethodDescription>named(spot.method())
                    .and(ElementMatchers.takesArguments(spot.words()));
            if (type.getDeclaredMethods().filter(methods).size() != 1) {
                throw new AssertionError(name + " has no one method " + spot.method() + " of " + spot.words());
            }
            builder = builder.visit(Advice.to(Woven.class).on(methods));
        }
        return builder.make().getBytes();
    }

    private void count(boolean changed) {
        if (changed) {
            meddled.incrementAndGet();
        }
    }

    /** Woven into the methods that a fault meddles with. */
    static final class Woven {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean before(
                @Advice.Origin("#t") String type,
                @Advice.Origin("#m") String method,
                @Advice.This(optional = true) Object self,
                @Advice.AllArguments(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object[] words) {
            Object[] changed = Meddling.before(type + "#" + method, self, words);
            if (changed == null) {
                return true;
            }
            words = changed;
            return false;
        }

        @Advice.OnMethodExit
        static void after(
                @Advice.Origin("#t") String type,
                @Advice.Origin("#m") String method,
                @Advice.This(optional = true) Object self,
                @Advice.AllArguments(typing = Assigner.Typing.DYNAMIC) Object[] words,
                @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result) {
            result = Meddling.after(type + "#" + method, self, words, result);
        }
    }
}
