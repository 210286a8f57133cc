package org.careshed.faults;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * One call of a method of the program that a fault meddles with.
 *
 * @param method its name
 * @param self whose method it is; null for nobody's
 * @param words its arguments
 */
record Call(String method, Object self, Object[] words) {

    long number(int word) {
        return ((Number) words[word]).longValue();
    }

    /** Whether this is one of a share of all calls, told by the key among its words: the same in every run. */
    boolean isOneIn(int many, int keyWord) {
        long mixed = number(keyWord) * 0x9E3779B97F4A7C15L;
        return Long.remainderUnsigned(mixed >>> 17, many) == 0;
    }

    /** The same call with another word. */
    Object[] with(int word, Object other) {
        Object[] changed = words.clone();
        changed[word] = other;
        return changed;
    }

    /** What a field of the owner holds. */
    Object field(String name) {
        return read(self, name);
    }

    /** What a field of anything holds. */
    static Object read(Object owner, String name) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no field " + name + " to meddle with", e);
        }
    }

    /** Calls the method itself once more. */
    Object again() {
        return tell(self, method, words);
    }

    /** Calls any method of anything. */
    static Object tell(Object owner, String name, Object... words) {
        try {
            Method method = Arrays.stream(owner.getClass().getDeclaredMethods())
                    .filter(one -> one.getName().equals(name) && one.getParameterCount() == words.length)
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            return method.invoke(owner, words);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
