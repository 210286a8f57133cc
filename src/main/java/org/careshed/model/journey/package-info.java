/**
 * What happens to residents between facilities: needs of a morning, letters answered after each window, and what is
 * remembered at night. Facilities write letters and never see each other; here every letter is read in order of time and
 * visit, and whatever is sent on arrives at least one handover later.
 */
package org.careshed.model.journey;
