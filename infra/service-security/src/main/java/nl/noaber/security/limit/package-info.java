/** Limits for each account, the same for both services: requests, and what is recorded a day. */
@NullMarked
package nl.noaber.security.limit;

import org.jspecify.annotations.NullMarked;
