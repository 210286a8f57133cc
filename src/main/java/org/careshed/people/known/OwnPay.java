package org.careshed.people.known;

/**
 * What residents expect to pay themselves, yuan. It depends on the scheme and on how far the year's deductible and cap are
 * used up, in a few classes.
 */
public interface OwnPay {

    /** Nothing costs anything. */
    OwnPay NONE = new OwnPay() {
        @Override
        public int ledgerClasses() {
            return 1;
        }

        @Override
        public int ledgerClass(int resident, boolean employees) {
            return 0;
        }

        @Override
        public double visitYuan(int tier, int condition, boolean employees, int ledgerClass, boolean referred) {
            return 0;
        }

        @Override
        public double stayYuan(int tier, boolean employees, int ledgerClass, boolean referred) {
            return 0;
        }
    };

    /** How many classes there are, 1 or more. */
    int ledgerClasses();

    /** The resident's class this morning, 0 to {@link #ledgerClasses} - 1. */
    int ledgerClass(int resident, boolean employees);

    /**
     * Expected own payment for a contact.
     *
     * @param employees whether the payer is in the employees' scheme, not in the residents'
     * @param referred whether the payer holds a referral; it matters only outside the county
     */
    double visitYuan(int tier, int condition, boolean employees, int ledgerClass, boolean referred);

    /** Expected own payment for an admission; parameters as above. */
    double stayYuan(int tier, boolean employees, int ledgerClass, boolean referred);
}
