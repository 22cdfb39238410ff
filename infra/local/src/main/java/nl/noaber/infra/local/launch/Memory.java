package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resident memory as the kernel counts it, in KiB; only where there is a {@code /proc}. */
record Memory(long resident, long proportional) {

    private static final Pattern RSS = Pattern.compile("(?m)^Rss:\\s+(\\d+) kB");
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    static final Memory UNKNOWN = new Memory(0, 0);

    static Memory of(long pid) {
        try {
            String rollup = Files.readString(Path.of("/proc/" + pid + "/smaps_rollup"));
            return new Memory(first(RSS, rollup).orElse(0), first(PSS, rollup).orElse(0));
        } catch (IOException notLinuxOrGone) {
            return UNKNOWN;
        }
    }

    Memory plus(Memory other) {
        return new Memory(resident + other.resident, proportional + other.proportional);
    }

    private static OptionalLong first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }
}
