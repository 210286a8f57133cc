package org.careshed.result.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object read from a file that nobody vouches for: bounded in depth and size, no key twice, nothing after its
 * end; each member is asked for by its kind and a wrong kind is a located fault.
 */
public final class JsonObject {
    private static final int DEPTH = 16;
    private static final int NUMBER_CHARACTERS = 100;
    private static final int STRING_CHARACTERS = 100_000;

    private static final Text FOREIGN =
            Text.of("is not JSON as Careshed writes it: {fault}", "不是 Careshed 所写的 JSON：{fault}");
    private static final Text TEXT = Text.of("text", "文本");
    private static final Text NUMBER = Text.of("a number", "数字");
    private static final Text OBJECT = Text.of("an object", "对象");
    private static final Text LIST = Text.of("a list", "列表");

    private final String file;
    private final String path;
    private final JsonNode node;

    private JsonObject(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** Reads a whole file. */
    public static JsonObject read(String file, byte[] bytes) throws CorruptFileException {
        try {
            JsonNode node = mapper().readTree(bytes);
            if (!node.isObject()) {
                throw new CorruptFileException(file, Text.of("holds no JSON object", "不是 JSON 对象"));
            }
            return new JsonObject(file, "", node);
        } catch (JacksonException e) {
            throw new CorruptFileException(file, FOREIGN.with("fault", e.getOriginalMessage()));
        } catch (NumberFormatException beyond) { // what the parser says of exponents that no number has
            throw new CorruptFileException(file, FOREIGN.with("fault", String.valueOf(beyond.getMessage())));
        }
    }

    /** Names of all members, in the order of the file. */
    public List<String> names() {
        return node.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** Whether the member is there and an object. */
    public boolean isObject(String name) {
        return node.path(name).isObject();
    }

    /** A member that is text. */
    public String text(String name) throws CorruptFileException {
        JsonNode member = node.path(name);
        return member.isString() ? member.stringValue() : wrong(name, TEXT);
    }

    /** A member that may be absent or null, else text. */
    public Optional<String> optionalText(String name) throws CorruptFileException {
        JsonNode member = node.path(name);
        return member.isMissingNode() || member.isNull() ? Optional.empty() : Optional.of(text(name));
    }

    /** A member that is a whole number in the range given. */
    public long whole(String name, long least, long most) throws CorruptFileException {
        return whole(node.path(name), name, least, most);
    }

    /** A member that may be absent, else a whole number in the range given. */
    public Optional<Long> optionalWhole(String name, long least, long most) throws CorruptFileException {
        return node.path(name).isMissingNode() ? Optional.empty() : Optional.of(whole(name, least, most));
    }

    /** A member that may be absent or null, else a number. */
    public Optional<BigDecimal> optionalNumber(String name) throws CorruptFileException {
        JsonNode member = node.path(name);
        if (member.isMissingNode() || member.isNull()) {
            return Optional.empty();
        }
        return Optional.of(member.isNumber() ? member.decimalValue() : this.<BigDecimal>wrong(name, NUMBER));
    }

    /** A member that is an object. */
    public JsonObject object(String name) throws CorruptFileException {
        return isObject(name) ? new JsonObject(file, path + name + ".", node.path(name)) : wrong(name, OBJECT);
    }

    /** A member that is a list of objects. */
    public List<JsonObject> objects(String name) throws CorruptFileException {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonNode item : list(name)) {
            String place = name + "[" + objects.size() + "]";
            objects.add(item.isObject() ? new JsonObject(file, path + place + ".", item) : wrong(place, OBJECT));
        }
        return objects;
    }

    /** A member that is a list of texts. */
    public List<String> texts(String name) throws CorruptFileException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(name)) {
            texts.add(item.isString() ? item.stringValue() : wrong(name + "[" + texts.size() + "]", TEXT));
        }
        return texts;
    }

    /** A member that is a list of whole numbers in the range given. */
    public List<Integer> wholes(String name, int least, int most) throws CorruptFileException {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode item : list(name)) {
            numbers.add((int) whole(item, name + "[" + numbers.size() + "]", least, most));
        }
        return numbers;
    }

    /** A member that is a list of numbers. */
    public List<BigDecimal> numbers(String name) throws CorruptFileException {
        List<BigDecimal> numbers = new ArrayList<>();
        for (JsonNode item : list(name)) {
            numbers.add(
                    item.isNumber()
                            ? item.decimalValue()
                            : this.<BigDecimal>wrong(name + "[" + numbers.size() + "]", NUMBER));
        }
        return numbers;
    }

    private JsonNode list(String name) throws CorruptFileException {
        JsonNode member = node.path(name);
        return member.isArray() ? member : wrong(name, LIST);
    }

    private long whole(JsonNode member, String name, long least, long most) throws CorruptFileException {
        Text kind = Text.of("a whole number from {least} to {most}", "{least} 至 {most} 的整数")
                .with("least", least)
                .with("most", most);
        if (!member.isIntegralNumber()) {
            return this.<Long>wrong(name, kind);
        }
        BigInteger value = member.bigIntegerValue();
        boolean fits =
                value.compareTo(BigInteger.valueOf(least)) >= 0 && value.compareTo(BigInteger.valueOf(most)) <= 0;
        return fits ? value.longValue() : this.<Long>wrong(name, kind);
    }

    private <T> T wrong(String name, Text kind) throws CorruptFileException {
        throw new CorruptFileException(
                file,
                Text.of("`{name}` must be {kind}", "`{name}` 必须是{kind}")
                        .with("name", path + name)
                        .with("kind", kind));
    }

    private static JsonMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxNumberLength(NUMBER_CHARACTERS)
                .maxStringLength(STRING_CHARACTERS)
                .maxNameLength(STRING_CHARACTERS)
                .build();
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(limits)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
