package org.careshed.people.utility;

import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.people.known.Knowledge;
import org.careshed.people.known.OwnPay;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Choice.More;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.Money;

/**
 * Residents to whom the same facts are open: classes of equal scheme, ledger class and way of knowing (digital or not).
 * What makes no difference in a county makes no classes.
 */
public final class Access {

    private final Population population;
    private final OwnPay pay;
    private final int schemes;
    private final int ledgers;
    private final int ways;

    Access(County county, Knowledge knowledge) {
        population = county.population();
        pay = knowledge.pay();
        Arrangements arranged = county.scenario().arrangements();
        boolean costs = !arranged.money().equals(Money.NONE)
                && county.scenario().choice().weights().values().stream()
                        .map(Weights::more)
                        .anyMatch(Access::mindsMoney);
        schemes = costs ? 2 : 1;
        ledgers = costs ? pay.ledgerClasses() : 1;
        boolean digitalMatters =
                !arranged.booking().isEmpty() || knowledge.habits().remembers();
        ways = digitalMatters ? 2 : 1;
    }

    private static boolean mindsMoney(More more) {
        return more.perYuan() != 0 || more.perAdmissionYuan() != 0;
    }

    /** Number of classes. */
    public int classes() {
        return ledgers * schemes * ways;
    }

    /** The resident's class this morning. */
    public int of(int resident) {
        if (schemes == 1 && ways == 1) {
            return 0;
        }
        boolean employees = schemes == 2 && population.employees(resident);
        return index(resident, employees, population.digital(resident));
    }

    /** The class at the start, when no bill has been paid. */
    int atStart(boolean employees, boolean digital) {
        return index(0, employees, digital);
    }

    private int index(int resident, boolean employees, boolean digital) {
        int way = ways == 2 && digital ? 1 : 0;
        if (schemes == 1) {
            return way;
        }
        return (pay.ledgerClass(resident, employees) * schemes + (employees ? 1 : 0)) * ways + way;
    }

    /** Whether the class reads published waits and books. */
    public boolean digital(int access) {
        return ways == 1 || (access & 1) == 1;
    }

    boolean paid() {
        return schemes == 2;
    }

    boolean employees(int access) {
        return schemes == 2 && (access / ways & 1) == 1;
    }

    int ledgerClass(int access) {
        return access / ways / schemes;
    }
}
