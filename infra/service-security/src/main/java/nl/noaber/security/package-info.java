/** Validation of bearer tokens and of the form of requests, the same for both services. */
@NullMarked
package nl.noaber.security;

import org.jspecify.annotations.NullMarked;
