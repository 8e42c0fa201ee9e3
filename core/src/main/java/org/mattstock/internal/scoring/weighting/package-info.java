/**
 * Where the weights of a branch's parts come from: one class for each weighting. Not exported.
 */
@NullMarked
package org.mattstock.internal.scoring.weighting;

import org.jspecify.annotations.NullMarked;
