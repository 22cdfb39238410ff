package nl.noaber.query.returns;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.BadParameter;
import nl.noaber.query.asking.NotThere;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;
import nl.noaber.query.returns.ReturnRow.Link;

/** What does an event come from, and what came of it? */
public final class Causes implements Question<ReturnRow> {

    /** Both ways from one event. */
    public record Answer(EventId event, String kind, List<Chain> from, List<Chain> ledTo) {}

    @Override
    public String name() {
        return "causes";
    }

    @Override
    public View<ReturnRow> view() {
        return ReturnView.VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("event");
    }

    @Override
    public Answer answer(Rows<ReturnRow> rows, Asker asker, Parameters parameters) {
        String asked = parameters.text("event");
        if (asked == null) {
            throw new BadParameter("event", "is missing");
        }
        Link link = rows.get("event/" + asked, Link.class);
        if (link == null) {
            throw new NotThere();
        }
        List<EventId> one = List.of(link.at().event());
        return new Answer(
                one.getFirst(),
                link.kind(),
                Chain.back(rows, one).getFirst().then(),
                Chain.onwards(rows, one).getFirst().then());
    }
}
