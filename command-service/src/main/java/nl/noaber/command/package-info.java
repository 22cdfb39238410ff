/** The command side: decides, remembers and publishes what happens in learning communities. */
@NullMarked
package nl.noaber.command;

import org.jspecify.annotations.NullMarked;
