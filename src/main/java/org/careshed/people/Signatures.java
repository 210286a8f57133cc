package org.careshed.people;

import org.careshed.county.County;
import org.careshed.scenario.reform.Programmes.Kind;

/** Whom campaigns signed with a family doctor, a bit a resident. */
final class Signatures {

    /** A resident's word is {@code resident >> WORD}. */
    static final int WORD = 6;

    private Signatures() {}

    /** The signatures of an edition of the county; empty while there is no campaign. */
    static long[] of(County county) {
        Participation participation = new Participation(county);
        long[] signed = new long[0];
        for (int p = 0; p < participation.programmes(); p++) {
            if (participation.programme(p).kind() == Kind.CONTRACT) {
                signed = signed.length == 0 ? new long[(county.population().size() >> WORD) + 1] : signed;
                add(signed, county, participation, p);
            }
        }
        return signed;
    }

    private static void add(long[] signed, County county, Participation participation, int programme) {
        for (int resident = 0; resident < county.population().size(); resident++) {
            if (participation.takesPart(programme, resident, county.population().illness(resident))) {
                signed[resident >> WORD] |= 1L << resident;
            }
        }
    }
}
