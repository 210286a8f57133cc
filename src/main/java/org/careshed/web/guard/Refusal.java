package org.careshed.web.guard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.careshed.language.Text;
import org.careshed.web.wire.Wire;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Why somebody is not let in.
 *
 * @param status of HTTP
 * @param id a word that programs know it by
 * @param what is wrong; nothing for those who get no word
 * @param how to do it right
 */
record Refusal(int status, String id, Text what, Text how) {
    static final Refusal WRONG_HOST = new Refusal(421, "wrong-host", Text.NONE, Text.NONE);
    static final Refusal OTHER_SITE = new Refusal(
            403,
            "other-site",
            Text.of("a page of another site may not ask this server", "其他网站的页面不能访问本服务"),
            Text.of("open the app itself in this browser", "请在浏览器中打开本应用"));
    static final Refusal WRONG_METHOD = new Refusal(
            405,
            "wrong-method",
            Text.of("this server answers GET, HEAD, POST and PUT", "本服务只接受 GET、HEAD、POST 和 PUT"),
            Text.of("ask with one of these", "请使用其中之一"));
    static final Refusal WRONG_PATH = new Refusal(
            400,
            "wrong-path",
            Text.of("the address has characters that no page here has", "地址中含有本应用没有的字符"),
            Text.of("start again from the first page", "请从首页重新开始"));
    static final Refusal NO_TOKEN = new Refusal(
            401,
            "no-token",
            Text.of("this browser was not let in by the planner who started the server", "启动服务的人尚未让这个浏览器进入"),
            Text.of("open the address that `careshed serve` printed", "请打开 `careshed serve` 输出的地址"));
    static final Refusal TOO_MANY_GUESSES = new Refusal(
            429,
            "too-many-guesses",
            Text.of("too many wrong tokens", "错误的口令太多"),
            Text.of(
                    "wait ten seconds, then open the address that `careshed serve` printed",
                    "等十秒，再打开 `careshed serve` 输出的地址"));
    static final Refusal NOT_JSON = new Refusal(
            415,
            "not-json",
            Text.of("what is sent must be JSON", "发送的内容必须是 JSON"),
            Text.of("send it as `Content-Type: application/json`", "以 `Content-Type: application/json` 发送"));
    static final Refusal TOO_LARGE = new Refusal(
            413,
            "too-large",
            Text.of("at most 10 MiB may be sent", "最多可发送 10 MiB"),
            Text.of("put long lists into tables beside the scenario", "把长列表放入情景旁的表中"));
    static final Refusal BUSY = new Refusal(
            429,
            "busy",
            Text.of("other texts are being sent at this moment", "此刻正在发送其他内容"),
            Text.of("try again in a second", "请稍后再试"));

    /** Answers with it and ends the connection if a body was left unread. */
    void tell(Request request, Response response, Callback callback) {
        response.setStatus(status);
        if (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        if (what.isEmpty()) {
            response.write(true, null, callback);
            return;
        }
        boolean program = request.getHttpURI().getPath().startsWith("/api/");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, program ? Wire.JSON : Wire.PLAIN);
        byte[] words = program ? Wire.fault(id, what, how) : plain().getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(words), callback);
    }

    private String plain() {
        return "careshed: " + what.english() + ": " + how.english() + "\ncareshed：" + what.chinese() + "："
                + how.chinese() + "\n";
    }
}
