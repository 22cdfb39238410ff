package nl.noaber.command.community;

import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.MembershipLookup;

/** Facts of other streams that rules of a community ask for. */
record CommunityFacts(MembershipLookup memberships, MeetingLookup meetings, EventLookup events) {}
