package org.careshed.web.wire;

import org.careshed.language.Text;

/** A request that cannot be answered, in words for the planner. */
public final class WebFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String id;
    private final transient Text what;
    private final transient Text how;

    /**
     * A fault of a request.
     *
     * @param status of HTTP, 400 to 499
     * @param id a word that programs know it by
     * @param what is wrong
     * @param how to do it right
     */
    public WebFault(int status, String id, Text what, Text how) {
        super(id + ": " + what.english());
        this.status = status;
        this.id = id;
        this.what = what;
        this.how = how;
    }

    /** Something that is not there, or not for this request: nothing tells which. */
    public static WebFault notFound() {
        return new WebFault(
                404,
                "not-found",
                Text.of("there is nothing at this address", "这个地址没有内容"),
                Text.of("go back to the list; it may have been renamed or removed", "请回到列表；它可能已改名或删除"));
    }

    /** A request that is not as the API has it. */
    public static WebFault wrong(Text what) {
        return new WebFault(400, "wrong-request", what, Text.of("reload the page and try again", "请重新载入页面再试"));
    }

    public int status() {
        return status;
    }

    /** The bytes of the answer. */
    public byte[] bytes() {
        return Wire.fault(id, what, how);
    }
}
