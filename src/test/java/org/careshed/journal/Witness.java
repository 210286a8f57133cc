package org.careshed.journal;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Hears every fact there is, also those of beds and of the way through the county, and writes each down as a line. */
public final class Witness {

    private static final Class<?>[] FACTS = {
        NeedArises.class,
        CareForgone.class,
        FacilityChosen.class,
        PatientArrives.class,
        WaitBegins.class,
        PatientTurnedAway.class,
        ServiceStarts.class,
        ServiceEnds.class,
        ConsultationBegins.class,
        PatientLeaves.class,
        PoolStaffed.class,
        DayEnds.class,
        WarmUpEnds.class,
        RunEnds.class,
        ContactPlanned.class,
        ContactEnds.class,
        PatientGivesUp.class,
        PatientGoesOut.class,
        PatientComesBack.class,
        ExaminationArrives.class,
        ExaminationLeaves.class,
        ReferralMade.class,
        AppointmentBooked.class,
        AppointmentMissed.class,
        BillSettled.class,
        EpisodeEnds.class,
        BedAsked.class,
        BedTaken.class,
        BedLeft.class,
        BedRefused.class
    };

    /**
     * One fact.
     *
     * @param name of the method that told it
     * @param words all that was told, the time first
     */
    public record Told(String name, List<Object> words) {
        public long atMs() {
            return (Long) words.get(0);
        }

        /** The word at a place, 0 being the time. */
        public long number(int place) {
            return ((Number) words.get(place)).longValue();
        }

        @Override
        public String toString() {
            return words.stream()
                    .skip(1)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ", String.format(Locale.ROOT, "%012d %s ", atMs(), name), ""));
        }
    }

    private final List<Told> told = new ArrayList<>();

    /** Names of all facts but some. */
    public static Set<String> names(Set<String> without) {
        return Arrays.stream(FACTS)
                .map(fact -> fact.getMethods()[0].getName())
                .filter(name -> !without.contains(name))
                .collect(Collectors.toSet());
    }

    /** What is given to {@link Facts}. */
    public Object listener() {
        return Proxy.newProxyInstance(Witness.class.getClassLoader(), FACTS, (proxy, method, words) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("hashCode") ? (Object) 1 : method.invoke(this, words);
            }
            told.add(new Told(method.getName(), List.of(words)));
            return null;
        });
    }

    /** Everything told, in order of time, then as text. */
    public List<String> lines() {
        return linesFrom(0);
    }

    /** Everything told from a time on. */
    public List<String> linesFrom(long fromMs) {
        String[] lines = told.stream()
                .filter(fact -> fact.atMs() >= fromMs)
                .map(Told::toString)
                .toArray(String[]::new);
        Arrays.sort(lines);
        return List.of(lines);
    }

    /** Everything, in the order in which it was told. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    /** The facts of one name, in the order in which they were told. */
    public List<Told> all(String name) {
        return told.stream().filter(fact -> fact.name().equals(name)).toList();
    }
}
