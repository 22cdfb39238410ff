package nl.noaber.query.outcomes;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.outcomes.ReturnRow.Attribution;
import nl.noaber.query.outcomes.ReturnRow.Link;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;

/** The causes of an event, and the events that followed from it. */
public final class CausesQuery implements Query<ReturnRow> {

    /**
     * Both ways from one event.
     *
     * @param attributions who traced the event back to earlier ones, and why; the views of several
     *     people may differ
     */
    public record Answer(
            EventId event,
            String kind,
            List<CausalChain> from,
            List<CausalChain> ledTo,
            List<Attribution> attributions) {}

    @Override
    public String name() {
        return "causes";
    }

    @Override
    public Projection<ReturnRow> view() {
        return ReturnProjection.VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("event");
    }

    @Override
    public Answer answer(Rows<ReturnRow> rows, QueryContext asker, QueryParameters parameters) {
        String asked = parameters.text("event");
        if (asked == null) {
            throw new BadParameterException("event", "is missing");
        }
        Link link = rows.get("event/" + asked, Link.class);
        if (link == null) {
            throw new NotFoundException();
        }
        List<EventId> one = List.of(link.at().event());
        return new Answer(
                one.getFirst(),
                link.kind(),
                CausalChain.back(rows, one).getFirst().then(),
                CausalChain.onwards(rows, one).getFirst().then(),
                link.attributions());
    }
}
