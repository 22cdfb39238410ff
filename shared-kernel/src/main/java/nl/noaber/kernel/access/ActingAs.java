package nl.noaber.kernel.access;

/**
 * In which capacity somebody acts: a community role, a self-declared hat, or not said (rule H6).
 */
public sealed interface ActingAs {
    /** A role held in the community. */
    record InRole(Role role) implements ActingAs {
        @Override
        public String code() {
            return "role:" + role.name();
        }
    }

    /** A hat the person declared, such as "neighbour". */
    record WithHat(String hat) implements ActingAs {
        public WithHat {
            if (hat.isBlank() || hat.length() > 60) {
                throw new IllegalArgumentException("A hat has 1 to 60 characters");
            }
        }

        @Override
        public String code() {
            return "hat:" + hat;
        }
    }

    /** The capacity was not said. */
    record Undeclared() implements ActingAs {
        @Override
        public String code() {
            return "undeclared";
        }
    }

    /**
     * The stable text form: {@code role:FACILITATOR}, {@code hat:neighbour} or {@code undeclared}.
     */
    String code();

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is neither a known role, a hat nor {@code undeclared}
     */
    static ActingAs parse(String code) {
        if (code.equals("undeclared")) {
            return new Undeclared();
        }
        if (code.startsWith("hat:")) {
            return new WithHat(code.substring(4));
        }
        if (code.startsWith("role:")) {
            return new InRole(Role.valueOf(code.substring(5)));
        }
        throw new IllegalArgumentException(
                "actingAs is 'role:<ROLE>', 'hat:<hat>' or 'undeclared'");
    }
}
