package org.careshed.faults;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is done wrong at one method of the program. */
interface Meddler {

    /** The words it goes on with; null to leave the call out. */
    default Object[] before(Call call) {
        return call.words();
    }

    /** What it gives back. */
    default Object after(Call call, Object result) {
        return result;
    }

    /** Leaves some calls out; what they would give back is 0, false or nothing. */
    static Meddler leavesOut(Predicate<Call> which) {
        return new Meddler() {
            @Override
            public Object[] before(Call call) {
                return which.test(call) ? null : call.words();
            }
        };
    }

    /** Goes on with other words. */
    static Meddler hears(Function<Call, Object[]> words) {
        return new Meddler() {
            @Override
            public Object[] before(Call call) {
                return words.apply(call);
            }
        };
    }

    /** Gives something else back. */
    static Meddler gives(BiFunction<Call, Object, Object> result) {
        return new Meddler() {
            @Override
            public Object after(Call call, Object right) {
                return result.apply(call, right);
            }
        };
    }

    /** Leaves the call out and gives something else back. */
    static Meddler instead(Function<Call, Object> result) {
        return new Meddler() {
            @Override
            public Object[] before(Call call) {
                return null;
            }

            @Override
            public Object after(Call call, Object right) {
                return result.apply(call);
            }
        };
    }

    /** Does something more afterwards. */
    static Meddler andThen(Consumer<Call> more) {
        return gives((call, result) -> {
            more.accept(call);
            return result;
        });
    }
}
