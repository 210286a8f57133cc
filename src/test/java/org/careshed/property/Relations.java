package org.careshed.property;

import java.util.List;
import java.util.stream.Stream;

/** Every relation that is tried on made-up cases. */
final class Relations {

    private Relations() {}

    static List<Relation> all() {
        return Stream.of(
                        InvariantCases.all(),
                        RunRelations.all(),
                        LeverRelations.all(),
                        FileRelations.all(),
                        PeopleRelations.all(),
                        NeedRelations.all(),
                        StationRelations.all(),
                        ChoiceRelations.all(),
                        RoadRelations.all())
                .flatMap(List::stream)
                .toList();
    }
}
