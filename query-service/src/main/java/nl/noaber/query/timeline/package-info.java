/**
 * Engagement in time: who attended, contributed, met, reflected, switched roles and was host, per
 * period.
 */
@NullMarked
package nl.noaber.query.timeline;

import org.jspecify.annotations.NullMarked;
