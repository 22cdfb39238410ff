package nl.noaber.command.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Judges the items of a list one by one, so that a refusal names the item. */
public final class ListedItems {
    private ListedItems() {}

    /**
     * Judges each item in turn.
     *
     * @param field the field of the command that holds the list
     * @param id how an item is named
     * @param judge refuses an item by a rule
     * @throws CommandRejected the first refusal, with the item
     */
    public static <T> void each(
            String field, List<T> items, Function<T, String> id, Consumer<T> judge) {
        for (int index = 0; index < items.size(); index++) {
            var item = items.get(index);
            try {
                judge.accept(item);
            } catch (CommandRejected refused) {
                throw refused.about(new RefusedItem(field, index, id.apply(item)));
            }
        }
    }
}
