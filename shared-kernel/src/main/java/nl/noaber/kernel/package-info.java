/** The published language of Noaber: what the services say to each other, and nothing else. */
@NullMarked
package nl.noaber.kernel;

import org.jspecify.annotations.NullMarked;
