package vn.rasoat.server.platform.events;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The position of the last event of a round. */
@MappedEntity("events_round")
record RoundPosition(@Id String roundId, long position) {}
