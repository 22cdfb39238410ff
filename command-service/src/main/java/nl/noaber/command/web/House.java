package nl.noaber.command.web;

import nl.noaber.command.acting.Communities;
import nl.noaber.command.acting.Standings;
import nl.noaber.command.earlier.EarlierEvents;
import org.springframework.stereotype.Component;

/** What an errand may ask before it passes. */
@Component
record House(
        Standings standings,
        Registrations registrations,
        Passage passage,
        Communities communities,
        EarlierEvents earlier) {}
