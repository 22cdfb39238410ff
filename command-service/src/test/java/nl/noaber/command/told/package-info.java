/** What tests tell before they ask: a community, its people and who says what when. */
@NullMarked
package nl.noaber.command.told;

import org.jspecify.annotations.NullMarked;
