/**
 * Command line program that plays a community's history through the public API and checks the
 * views.
 */
@NullMarked
package nl.noaber.infra.scenario;

import org.jspecify.annotations.NullMarked;
