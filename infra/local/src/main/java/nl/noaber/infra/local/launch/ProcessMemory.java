package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a process in KiB, from {@code /proc}; zero on a system without it.
 *
 * @param resident the resident set size (RSS)
 * @param proportional the proportional set size (PSS): shared pages count in part
 */
record ProcessMemory(long resident, long proportional) {

    private static final Pattern RSS = Pattern.compile("(?m)^Rss:\\s+(\\d+) kB");
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    static final ProcessMemory UNKNOWN = new ProcessMemory(0, 0);

    static ProcessMemory of(long pid) {
        try {
            String rollup = Files.readString(Path.of("/proc/" + pid + "/smaps_rollup"));
            return new ProcessMemory(first(RSS, rollup).orElse(0), first(PSS, rollup).orElse(0));
        } catch (IOException notLinuxOrGone) {
            return UNKNOWN;
        }
    }

    ProcessMemory plus(ProcessMemory other) {
        return new ProcessMemory(resident + other.resident, proportional + other.proportional);
    }

    private static OptionalLong first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }
}
