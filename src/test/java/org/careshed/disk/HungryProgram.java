package org.careshed.disk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Loads the program and its tests once more, in some rooms with {@link Hunger} asked after each allocation: an object, an
 * array, or what is made by a lambda or a joined text.
 */
public final class HungryProgram extends ClassLoader {
    private static final String ROOT = "org.careshed.";
    private static final String OURS = HungryProgram.class.getPackageName();

    private final Set<String> hungry;

    /** @param hungry names of packages whose allocations may fail */
    public HungryProgram(Set<String> hungry) {
        super(HungryProgram.class.getClassLoader());
        this.hungry = hungry;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String room = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (!name.startsWith(ROOT) || room.equals(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name, hungry.contains(room)) : loaded;
        }
    }

    private Class<?> define(String name, boolean isHungry) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = isHungry ? woven(new ClassReader(file)) : file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static byte[] woven(ClassReader type) {
        ClassWriter writer = new ClassWriter(type, ClassWriter.COMPUTE_MAXS);
        type.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new Asking(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** After and not before an allocation: frames name objects by the instruction that makes them. */
    private static final class Asking extends MethodVisitor {
        Asking(MethodVisitor method) {
            super(Opcodes.ASM9, method);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            super.visitTypeInsn(opcode, type);
            if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
                ask();
            }
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            super.visitIntInsn(opcode, operand);
            if (opcode == Opcodes.NEWARRAY) {
                ask();
            }
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name, String descriptor, net.bytebuddy.jar.asm.Handle bootstrap, Object... words) {
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, words);
            ask();
        }

        private void ask() {
            super.visitLdcInsn(Hunger.place());
            super.visitMethodInsn(Opcodes.INVOKESTATIC, "org/careshed/disk/Hunger", "allocated", "(I)V", false);
        }
    }
}
