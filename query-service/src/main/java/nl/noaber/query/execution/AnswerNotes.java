package nl.noaber.query.execution;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.query.labels.LabelRow;
import nl.noaber.query.labels.LabelRow.Label;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.visibility.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * What every answer says beside its own fields.
 *
 * @param reflects the state of the log that the answer reflects
 * @param labels what is called how, of the ids in the answer that have a name which the account may
 *     see
 * @param passages the words behind the passages in the answer, where the installation has the
 *     document
 * @param withheld what consent withholds; none unless the account reads for research
 */
public record AnswerNotes(
        Reflects reflects,
        SortedMap<String, String> labels,
        SortedMap<String, SourcePassages.QuotedPassage> passages,
        @Nullable Withheld withheld) {

    /**
     * The state of the log that an answer reflects. An answer that is empty because nothing was
     * recorded yet and one that is empty because the read model has not taken it yet differ here.
     *
     * @param commit every event of the history up to this commit is in the answer
     */
    public record Reflects(long commit) {}

    /**
     * Finds these in an answer: labels and passages of what it contains, and of nothing else.
     *
     * @param register the labels of organisations by their ids, of those that have one
     */
    static AnswerNotes of(
            Object answer,
            long commit,
            Rows<LabelRow> labels,
            Function<Set<OrganisationId>, Map<String, String>> register,
            SourcePassages sources,
            @Nullable Withheld withheld) {
        var named = new TreeMap<String, String>();
        var passages = new TreeMap<String, SourcePassages.QuotedPassage>();
        var organisations = new HashSet<OrganisationId>();
        AnswerTexts.each(
                answer,
                found -> {
                    if (found instanceof OrganisationId organisation) {
                        organisations.add(organisation);
                    } else if (found instanceof String text) {
                        AnswerTexts.parts(text, part -> name(labels, part, named));
                        sources.of(text).ifPresent(passage -> passages.put(text, passage));
                    } else {
                        name(labels, ((Identifier) found).value(), named);
                    }
                });
        if (!organisations.isEmpty()) {
            named.putAll(register.apply(organisations));
        }
        return new AnswerNotes(new Reflects(commit), named, passages, withheld);
    }

    private static void name(Rows<LabelRow> labels, String id, Map<String, String> named) {
        if (labels.get(id) instanceof Label(String label)) {
            named.put(id, label);
        }
    }
}
