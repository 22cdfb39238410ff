/**
 * The door for questions: who asks, at which moment, how fresh, and what is answered when it cannot
 * be.
 */
@NullMarked
package nl.noaber.query.web;

import org.jspecify.annotations.NullMarked;
