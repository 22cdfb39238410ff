/** The audit log: refused commands and reads of personal data, chained like the event log. */
@NullMarked
package nl.noaber.audit;

import org.jspecify.annotations.NullMarked;
