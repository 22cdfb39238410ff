/** Roles, capacities and circles of visibility. */
@NullMarked
package nl.noaber.kernel.access;

import org.jspecify.annotations.NullMarked;
