/**
 * Several counties under the same luck: arms (a scenario each) and worlds (a replication, and a draw of the ensemble) come
 * in, what each arm is like in each world goes out, and the difference between two arms world by world. May import what
 * experiment may, and the store.
 */
package org.careshed.experiment.paired;
