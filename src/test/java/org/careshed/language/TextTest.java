package org.careshed.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void aNameOnOneLineIsPartedBeforeItsFirstChineseWord() {
        assertEquals(Text.of("Tiny county", "小小县"), Text.named("Tiny county 小小县"));
        assertEquals(
                Text.of("Tiny county with one more doctor", "小小县（多一名医生）"),
                Text.named("Tiny county with one more doctor 小小县（多一名医生）"));
        assertEquals(Text.of("Three hospitals", "3家医院"), Text.named("Three hospitals 3家医院"));
        assertEquals(Text.of("Haiyan 2022", "海盐 2022"), Text.named("Haiyan 2022 海盐 2022"));
    }

    @Test
    void aNameInOneLanguageIsTheSameInBoth() {
        for (String name : new String[] {"Tiny county", "小小县", "A县医院", "海盐 2022", ""}) {
            assertEquals(Text.same(name), Text.named(name));
        }
    }
}
