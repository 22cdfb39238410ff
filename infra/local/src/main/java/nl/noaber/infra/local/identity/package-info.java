/** Who one can be on the local run, and the keys and tokens that prove it. */
@NullMarked
package nl.noaber.infra.local.identity;

import org.jspecify.annotations.NullMarked;
