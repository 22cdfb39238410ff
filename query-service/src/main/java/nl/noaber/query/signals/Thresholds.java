package nl.noaber.query.signals;

/**
 * Numbers for which the sources give none: our own defaults, each to be set as {@code
 * noaber.signals.<name>}. Numbers that the sources give cannot be set.
 *
 * @param dormantMonths so many months without any session are dormancy (W5)
 * @param absences so many in a row and somebody is slipping away (W7)
 * @param manyAbsences so many in a row are worse (W7)
 * @param contactsPercent one absence is enough of somebody whose contacts of the last three months
 *     are fewer than this share of those of the three before (W7)
 * @param contactsBefore of whom there were at least so many then (W7)
 * @param unreflected so many sessions and activities in a row without reflection (W19)
 * @param reflectionPercent fewer reflections than this share of sessions and activities, once there
 *     are enough for a share (W19)
 * @param evaluationMonths so many months without an interim evaluation (W22)
 * @param decisions so many without an objection or a doubt (W58)
 * @param pullerPercent more than this share of what was set going is much to hang on one (W9)
 * @param beginnings once so many contacts, themes and proposals were begun (W9)
 */
public record Thresholds(
        int dormantMonths,
        int absences,
        int manyAbsences,
        int contactsPercent,
        int contactsBefore,
        int unreflected,
        int reflectionPercent,
        int evaluationMonths,
        int decisions,
        int pullerPercent,
        int beginnings) {

    public static final Thresholds DEFAULTS = new Thresholds(6, 2, 3, 50, 4, 3, 10, 6, 10, 40, 10);

    /** From so many acts on, one reflection can be the share that is asked for. */
    int enoughForShare() {
        return Math.ceilDiv(100, reflectionPercent);
    }

    public Thresholds {
        for (int each :
                new int[] {
                    dormantMonths,
                    absences,
                    manyAbsences,
                    contactsPercent,
                    contactsBefore,
                    unreflected,
                    reflectionPercent,
                    evaluationMonths,
                    decisions,
                    pullerPercent,
                    beginnings
                }) {
            if (each < 1) {
                throw new IllegalArgumentException("A threshold of a signal is 1 or more");
            }
        }
    }
}
