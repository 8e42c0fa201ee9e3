/**
 * What varies, resolved against a definition, and what is drawn for each replicate. Not exported.
 */
@NullMarked
package org.mattstock.internal.simulation.draw;

import org.jspecify.annotations.NullMarked;
