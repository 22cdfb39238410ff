/**
 * Soft signals: where a community departs from what was learned elsewhere, and what resolved it.
 */
@NullMarked
package nl.noaber.query.signals;

import org.jspecify.annotations.NullMarked;
