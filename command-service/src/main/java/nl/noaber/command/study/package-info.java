/** Studies of a community: who consents to what, and what is looked at and found (rule H11). */
@NullMarked
package nl.noaber.command.study;

import org.jspecify.annotations.NullMarked;
