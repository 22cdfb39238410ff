package nl.noaber.command.application;

import nl.noaber.command.lookup.CommunityLookup;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.lookup.RegistrationLookup;
import org.springframework.stereotype.Component;

/** What an errand may ask before it passes. */
@Component
record CommandServices(
        MembershipLookup standings,
        RegistrationLookup registrations,
        IdempotentCommandExecutor passage,
        CommunityLookup communities,
        EventLookup earlier) {}
