/** The contract of the topic on which the log is published: header names and the form of values. */
@NullMarked
package nl.noaber.kernel.topic;

import org.jspecify.annotations.NullMarked;
