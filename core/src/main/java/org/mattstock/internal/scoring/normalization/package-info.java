/**
 * What each normalization does: one class a method, which answers every question about it; and the one straight line that most
 * of them are. Not exported.
 */
@NullMarked
package org.mattstock.internal.scoring.normalization;

import org.jspecify.annotations.NullMarked;
