/** Validation of bearer tokens, the same for both services. */
@NullMarked
package nl.noaber.security;

import org.jspecify.annotations.NullMarked;
