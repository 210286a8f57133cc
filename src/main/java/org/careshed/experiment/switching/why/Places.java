package org.careshed.experiment.switching.why;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.language.Text;
import org.careshed.people.Choice;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Tier;

/**
 * The facilities of two counties in one numbering, by their ids: those of A as A numbers them, then those that only B has.
 * A first choice may also lead to {@link #HOME} or {@link #NOWHERE}.
 */
public final class Places {
    /** In the place of a facility: care was not sought. */
    public static final int HOME = Choice.STAY_HOME;

    /** In the place of a facility: none that treats the need was open within reach. */
    public static final int NOWHERE = Choice.NOWHERE_OPEN;

    /** Ids and names of the two, as tables write them. */
    private static final List<String> NO_PLACE = List.of("at-home", "nothing-open");

    private final List<Facility> facilities = new ArrayList<>();
    private final List<Tier> tierOf = new ArrayList<>();
    private final int[] ofB;
    private final int sizeOfA;

    /** The facilities of A and of B. */
    public Places(County a, County b) {
        List<String> ids = new ArrayList<>();
        for (int facility = 0; facility < a.facilities(); facility++) {
            add(a, facility, ids);
        }
        sizeOfA = ids.size();
        ofB = new int[b.facilities()];
        for (int facility = 0; facility < ofB.length; facility++) {
            int known = ids.indexOf(b.facility(facility).id());
            ofB[facility] = known >= 0 ? known : ids.size();
            if (known < 0) {
                add(b, facility, ids);
            }
        }
    }

    private void add(County county, int facility, List<String> ids) {
        ids.add(county.facility(facility).id());
        facilities.add(county.facility(facility));
        tierOf.add(county.tier(facility));
    }

    /** How many facilities there are in either county. */
    public int size() {
        return facilities.size();
    }

    /** The number of what B calls so; what is no facility keeps its number. */
    public int ofB(int choice) {
        return choice < 0 ? choice : ofB[choice];
    }

    /** What A calls a facility; empty where A has none such. */
    public OptionalInt inA(int place) {
        return place < sizeOfA ? OptionalInt.of(place) : OptionalInt.empty();
    }

    /** What B calls a facility; empty where B has none such. */
    public OptionalInt inB(int place) {
        return IntStream.range(0, ofB.length)
                .filter(facility -> ofB[facility] == place)
                .findFirst();
    }

    /** Id of a facility, or of what stands in its place. */
    public String id(int place) {
        return place < 0 ? noPlace(place) : facilities.get(place).id();
    }

    /** Id of a facility's tier, or of what stands in its place. */
    public String tier(int place) {
        return place < 0 ? noPlace(place) : tierOf.get(place).id();
    }

    /** What the facility of this id is called; of what stands in its place, the id in words. */
    public Text name(String id) {
        return facilities.stream()
                .filter(facility -> facility.id().equals(id))
                .findFirst()
                .map(facility -> facility.name().told())
                .orElseGet(() -> words(id));
    }

    /** What the tier of this id is called; of what stands in its place, the id in words. */
    public Text tierName(String id) {
        return tierOf.stream()
                .filter(tier -> tier.id().equals(id))
                .findFirst()
                .map(tier -> tier.name().told())
                .orElseGet(() -> words(id));
    }

    private static Text words(String id) {
        String words = id.replace('-', ' ');
        return switch (words) {
            case "at home" -> Text.of(words, "留在家中");
            case "nothing open" -> Text.of(words, "无机构开放");
            default -> Text.same(words);
        };
    }

    private static String noPlace(int place) {
        return NO_PLACE.get(place == HOME ? 0 : 1);
    }
}
