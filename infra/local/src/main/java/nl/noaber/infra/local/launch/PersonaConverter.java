package nl.noaber.infra.local.launch;

import java.util.Arrays;
import java.util.Iterator;
import nl.noaber.infra.local.identity.Persona;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts a command line argument to the {@link Persona} with that subject. */
final class PersonaConverter implements ITypeConverter<Persona>, Iterable<String> {

    @Override
    public Persona convert(String subject) {
        return Persona.of(subject)
                .orElseThrow(() ->
                        new TypeConversionException("Which persona? " + String.join(", ", this)));
    }

    /** The subjects, which picocli lists in the help text. */
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Persona.values()).map(Persona::subject).iterator();
    }
}
