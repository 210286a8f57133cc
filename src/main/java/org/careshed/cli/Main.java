package org.careshed.cli;

/** The program's front door. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("Careshed");
    }
}
