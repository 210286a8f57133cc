package org.careshed.journal;

/** Hears, each night, how the fund's books of a group with a packaged budget stand. */
public interface BudgetStands {
    /**
     * @param atMs midnight at the end of the day
     * @param day index of the day that ended
     * @param lead index of the hospital that leads the group: of its hospitals the one with most physicians
     * @param books what was planned and paid
     */
    void budgetStands(long atMs, int day, int lead, Books books);

    /**
     * The books of a group. Plans spread a year's budget evenly over its days, so the parts of all days add up to it.
     *
     * @param residents whose bills they hold
     * @param todayFen what the plan allows for this day
     * @param spentTodayFen what the fund paid on it
     * @param plannedFen what the plan allows from the beginning of the books until the end of the day
     * @param spentFen what the fund paid in that time
     * @param yearFen what the plan allows from the beginning of the books until the end of the year
     */
    record Books(long residents, long todayFen, long spentTodayFen, long plannedFen, long spentFen, long yearFen) {
        /** Whether the year's money is gone. */
        public boolean exhausted() {
            return spentFen >= yearFen;
        }
    }
}
