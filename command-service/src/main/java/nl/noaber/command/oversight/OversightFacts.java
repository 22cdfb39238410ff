package nl.noaber.command.oversight;

import nl.noaber.command.lookup.CommunityLookup;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.KnownHistoryLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.MembershipLookup;

/** Facts of other streams that rules of oversight ask for. */
record OversightFacts(
        EventLookup events,
        KnownHistoryLookup histories,
        CommunityLookup communities,
        MembershipLookup memberships,
        MeetingLookup meetings) {}
