/**
 * What the errors of figures leave of places: whether a top is verified, which places a unit can have, and its place on a figure
 * that nobody has seen yet. Where the definition is in doubt, {@code org.mattstock.uncertainty} answers.
 */
@NullMarked
package org.mattstock.inference;

import org.jspecify.annotations.NullMarked;
