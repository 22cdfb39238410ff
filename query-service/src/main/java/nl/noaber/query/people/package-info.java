/** What is known about one person, for that person. */
@NullMarked
package nl.noaber.query.people;

import org.jspecify.annotations.NullMarked;
