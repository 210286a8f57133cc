/**
 * How residents fare in one world, told apart by town, age, insurance and poverty: facts come in, quotients by group go out.
 * May import what experiments may.
 */
package org.careshed.experiment.switching.group;
