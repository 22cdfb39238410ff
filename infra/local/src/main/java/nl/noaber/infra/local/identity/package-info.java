/** The identity provider of the local run: accounts, keys and tokens. */
@NullMarked
package nl.noaber.infra.local.identity;

import org.jspecify.annotations.NullMarked;
