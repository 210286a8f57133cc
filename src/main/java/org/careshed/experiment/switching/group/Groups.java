package org.careshed.experiment.switching.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.measure.tally.Towns;

/**
 * Residents told apart by town, age band, insurance scheme and poverty, as they are in A. What happens is counted by cell,
 * all residents of one place, age band, scheme and poverty; a group is some cells.
 */
public final class Groups {
    private static final int EMPLOYEES = 1;
    private static final int POOR = 2;
    private static final int SORTS = 4;

    private final Population people;
    private final List<Group> all = new ArrayList<>();
    private final long[] residents;

    /** The residents of a county, as they are on the first day. */
    public Groups(County county) {
        people = county.population();
        int bands = county.scenario().ageBands().size();
        residents = new long[county.scenario().places().size() * bands * SORTS];
        for (int resident = 0; resident < people.size(); resident++) {
            residents[cell(resident)]++;
        }
        add("all", "all", cell -> true);
        Towns towns = new Towns(county);
        for (int town = 0; town < towns.size(); town++) {
            int here = town;
            add("town", towns.id(town), cell -> towns.ofPlace(cell / SORTS / bands) == here);
        }
        for (int band = 0; band < bands; band++) {
            int these = band;
            String id = county.scenario().ageBands().get(band).id();
            add("age-band", id, cell -> cell / SORTS % bands == these);
        }
        addTrait("scheme", "residents", "employees", EMPLOYEES);
        addTrait("poverty", "not-poor", "poor", POOR);
    }

    /**
     * Residents who have something in common.
     *
     * @param kind what they are told apart by: all, town, age-band, scheme or poverty
     * @param value the town, age band or scheme; poor or not-poor
     * @param residents how many, 1 or more
     * @param cells their cells
     */
    public record Group(String kind, String value, long residents, List<Integer> cells) {
        public Group {
            cells = List.copyOf(cells);
        }
    }

    /** Every group with residents. */
    public List<Group> all() {
        return List.copyOf(all);
    }

    /** Number of cells. */
    int cells() {
        return residents.length;
    }

    int cell(int resident) {
        return people.row(resident) * SORTS
                + (people.employees(resident) ? EMPLOYEES : 0)
                + (people.poor(resident) ? POOR : 0);
    }

    /** Two groups, unless nobody is in one of them. */
    private void addTrait(String kind, String without, String with, int trait) {
        boolean told = IntStream.range(0, cells()).anyMatch(cell -> (cell & trait) != 0 && residents[cell] > 0);
        if (told) {
            add(kind, without, cell -> (cell & trait) == 0);
            add(kind, with, cell -> (cell & trait) != 0);
        }
    }

    private void add(String kind, String value, IntPredicate members) {
        List<Integer> cells = IntStream.range(0, cells())
                .filter(cell -> residents[cell] > 0 && members.test(cell))
                .boxed()
                .toList();
        if (!cells.isEmpty()) {
            long many = cells.stream().mapToLong(cell -> residents[cell]).sum();
            all.add(new Group(kind, value, many, cells));
        }
    }
}
