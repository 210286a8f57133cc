package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.careshed.care.Slip;
import org.careshed.journal.Channel;
import org.careshed.journal.Origin;
import org.junit.jupiter.api.Test;

class ContactsTest {

    private static final long NEED = 77;

    @Test
    void everyTryOfEveryContactHasAKeyOfItsOwnAndTheFirstThatOfItsNeed() {
        Set<Long> keys = new HashSet<>();
        long contact = Slip.first(Origin.NEED, Channel.WALK_IN);
        assertThat(Contacts.visit(NEED, contact)).isEqualTo(NEED);
        int visits = 0;
        for (int number = 0; number < 10; number++) {
            long attempt = contact;
            for (int tries = 0; tries < 15; tries++) {
                assertThat(keys.add(Contacts.visit(NEED, attempt))).isTrue();
                visits++;
                attempt = Slip.tried(attempt);
            }
            contact = Slip.next(contact, Origin.RETURN, Channel.WALK_IN);
        }
        assertThat(keys).hasSize(visits);
    }

    @Test
    void onlyWhoBookedOrComesForAVisitingDoctorHasASlot() {
        for (Channel channel : Channel.values()) {
            assertThat(Contacts.hasSlot(Slip.first(Origin.NEED, channel)))
                    .isEqualTo(channel == Channel.BOOKED || channel == Channel.SPECIALIST);
        }
    }
}
