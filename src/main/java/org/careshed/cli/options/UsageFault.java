package org.careshed.cli.options;

import org.careshed.language.Spoken;
import org.careshed.language.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Words of a command that contradict each other or the command, in both languages. */
public final class UsageFault extends ParameterException implements Spoken {
    private static final long serialVersionUID = 1L;

    private final transient Text told;

    public UsageFault(CommandSpec command, Text told) {
        super(command.commandLine(), told.english());
        this.told = told;
    }

    @Override
    public Text told() {
        return told;
    }
}
