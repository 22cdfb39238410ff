/** The scenario Hellendoorn 2009-2012 as data, read from the folder {@code hellendoorn}. */
@NullMarked
package nl.noaber.infra.scenario.hellendoorn;

import org.jspecify.annotations.NullMarked;
