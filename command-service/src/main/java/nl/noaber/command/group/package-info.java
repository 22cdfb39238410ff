/** Groups within or around a community. */
@NullMarked
package nl.noaber.command.group;

import org.jspecify.annotations.NullMarked;
