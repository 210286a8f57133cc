package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.careshed.model.Arranged;
import org.careshed.result.Headline;
import org.careshed.result.Reading;
import org.careshed.result.Summary;
import org.careshed.result.SummaryText;
import org.junit.jupiter.api.Test;

class MeasuresInWordsTest {

    @Test
    void everyReadingOfACountyIsToldInWordsOfItsOwn() {
        List<Reading> readings = Measures.all(Arranged.everything().county()).stream()
                .flatMap(measure -> measure.readings().stream())
                .toList();
        Summary summary = new Summary("x", "X", "x", 1, Optional.empty(), Headline.of(List.of(readings)));

        List<String> lines = SummaryText.lines(summary);

        List<String> names = readings.stream()
                .map(reading -> reading.measure().replace('_', ' '))
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .toList();
        assertThat(lines).noneMatch(line -> names.stream().anyMatch(line::startsWith));
    }
}
