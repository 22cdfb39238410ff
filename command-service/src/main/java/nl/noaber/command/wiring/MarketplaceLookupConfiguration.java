package nl.noaber.command.wiring;

import nl.noaber.command.axon.Retractions;
import nl.noaber.command.axon.StagedEventStore;
import nl.noaber.command.axon.StreamStateReader;
import nl.noaber.command.eventstore.axon.CommitLogEngine;
import nl.noaber.command.marketplace.Marketplace;
import nl.noaber.command.marketplace.MarketplaceLookup;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The lookup of the marketplace endpoints. Who speaks for a party is only ever added, and the
 * stream itself judges whose side it is, so a race is harmless.
 */
@Configuration(proxyBeanMethods = false)
class MarketplaceLookupConfiguration {
    @Bean
    static MarketplaceLookup marketplaces(
            CommitLogEngine engine, StagedEventStore store, Retractions retractions) {
        StreamStateReader<MarketplaceEvent, Marketplace> reader =
                LookupConfiguration.reader(
                        engine,
                        store,
                        retractions,
                        MarketplaceEvent.class,
                        (before, event, envelope) ->
                                Marketplace.evolve(before, event, envelope.occurredOn()));
        return reader::of;
    }
}
