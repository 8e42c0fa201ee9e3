/**
 * What each aggregation does: one class a method, asked by everybody who must know. Not exported.
 */
@NullMarked
package org.mattstock.internal.scoring.aggregation;

import org.jspecify.annotations.NullMarked;
