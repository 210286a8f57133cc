package org.careshed.web.wire;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON object that a request sends, from somebody whom nobody vouches for: bounded in size and depth, no key twice;
 * each member is asked for by its kind.
 */
public final class Asked {
    /** Most bytes of what a request sends. */
    public static final int MOST_BYTES = 10 << 20;

    private static final int DEPTH = 16;
    private static final int MOST_ITEMS = 100;
    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(40)
                            .maxStringLength(MOST_BYTES)
                            .maxNameLength(1_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private Asked(JsonNode object) {
        this.object = object;
    }

    /** Reads it whole; a fault of the request if it is too large, too slow or no JSON object. */
    public static Asked of(Context context) {
        return of(bytes(context));
    }

    static Asked of(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node.isObject()) {
                return new Asked(node);
            }
        } catch (JacksonException broken) {
            throw noObject();
        }
        throw noObject();
    }

    /** A text that must be there. */
    public String text(String name) {
        return maybeText(name)
                .orElseThrow(() -> WebFault.wrong(
                        Text.of("`{name}` must be a text", "`{name}` 必须是文本").with("name", name)));
    }

    /** A text that may be left out or null. */
    public Optional<String> maybeText(String name) {
        JsonNode node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw WebFault.wrong(
                    Text.of("`{name}` must be a text", "`{name}` 必须是文本").with("name", name));
        }
        return Optional.of(node.stringValue());
    }

    /** A text or number that may be left out, as text. */
    public Optional<String> maybeWord(String name) {
        JsonNode node = object.path(name);
        return node.isIntegralNumber() ? Optional.of(node.bigIntegerValue().toString()) : maybeText(name);
    }

    /** Texts, at least one and at most {@value #MOST_ITEMS}. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : object.path(name)) {
            if (!item.isString() || texts.size() == MOST_ITEMS) {
                texts.clear();
                break;
            }
            texts.add(item.stringValue());
        }
        if (texts.isEmpty()) {
            throw WebFault.wrong(
                    Text.of("`{name}` must be a list of 1 to {most} texts", "`{name}` 必须是 1 至 {most} 个文本的列表")
                            .with("name", name)
                            .with("most", MOST_ITEMS));
        }
        return texts;
    }

    /** A whole number that may be left out. */
    public Optional<Long> maybeWhole(String name, long least, long most) {
        JsonNode node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            throw WebFault.wrong(Text.of(
                            "`{name}` must be a whole number from {least} to {most}",
                            "`{name}` 必须是 {least} 至 {most} 的整数")
                    .with("name", name)
                    .with("least", least)
                    .with("most", most));
        }
        return Optional.of(node.longValue());
    }

    /** A number that may be left out. */
    public Optional<Double> maybeNumber(String name, double least, double most) {
        JsonNode node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most)) {
            throw WebFault.wrong(
                    Text.of("`{name}` must be a number from {least} to {most}", "`{name}` 必须是 {least} 至 {most} 的数字")
                            .with("name", name)
                            .with("least", least)
                            .with("most", most));
        }
        return Optional.of(node.doubleValue());
    }

    /** Whether a member says {@code true}; left out means no. */
    public boolean flag(String name) {
        return object.path(name).isBoolean() && object.path(name).booleanValue();
    }

    private static byte[] bytes(Context context) {
        try (InputStream in = context.req().getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new WebFault(
                        TOO_LARGE,
                        "too-large",
                        Text.of("at most 10 MiB may be sent", "最多可发送 10 MiB"),
                        Text.of("put long lists into tables beside the scenario", "把长列表放入情景旁的表中"));
            }
            return bytes;
        } catch (IOException | BadMessageException cut) {
            throw slow();
        } catch (RuntimeException cut) {
            if (cut instanceof HttpException) {
                throw slow();
            }
            throw cut;
        }
    }

    private static WebFault slow() {
        return new WebFault(
                TIMEOUT,
                "too-slow",
                Text.of("the request ended before it was whole", "请求未发送完整就结束了"),
                Text.of("send it again", "请重新发送"));
    }

    private static WebFault noObject() {
        return WebFault.wrong(Text.of("what is sent must be one JSON object", "发送的内容必须是一个 JSON 对象"));
    }
}
