package org.careshed.relations;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/** Loads the program once more, with chance telling {@link Luck} of every key and every draw. */
final class CountedLuck extends ClassLoader {

    private static final String CHANCE = "org.careshed.chance.";
    private static final Set<String> DRAWING = Set.of(CHANCE + "DrawTable", CHANCE + "Stable", CHANCE + "Exact");

    CountedLuck() {
        super(CountedLuck.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("org.careshed.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = name.startsWith(CHANCE) ? telling(name) : file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte[] telling(String name) {
        ClassFileLocator files = ClassFileLocator.ForClassLoader.of(getParent());
        TypeDescription type = TypePool.Default.of(files).describe(name).resolve();
        var builder = new ByteBuddy().redefine(type, files);
        if (name.equals(CHANCE + "Keys")) {
            return builder.visit(Advice.to(Named.class).on(ElementMatchers.named("id")))
                    .visit(Advice.to(Keyed.class).on(ElementMatchers.named("of")))
                    .visit(Advice.to(Drawn.class).on(ElementMatchers.named("uniform")))
                    .make()
                    .getBytes();
        }
        return DRAWING.contains(name)
                ? builder.visit(Advice.to(Drawn.class).on(ElementMatchers.namedOneOf("ms", "draw", "exponential")))
                        .make()
                        .getBytes()
                : builder.make().getBytes();
    }

    /** Woven into the hashing of purposes. */
    static final class Named {
        @Advice.OnMethodExit
        static void named(@Advice.Argument(0) String id, @Advice.Return long hash) {
            Luck.named(id, hash);
        }
    }

    /** Woven into the keying of bits. */
    static final class Keyed {
        @Advice.OnMethodExit
        static void keyed(@Advice.Argument(1) long word, @Advice.Return long bits) {
            Luck.keyed(word, bits);
        }
    }

    /** Woven into whatever makes a number of bits. */
    static final class Drawn {
        @Advice.OnMethodEnter
        static void drawn(@Advice.Argument(0) long bits) {
            Luck.drawn(bits);
        }
    }
}
