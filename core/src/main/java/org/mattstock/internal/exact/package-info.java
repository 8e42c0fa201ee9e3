/**
 * Exact statements: what holds for all admissible weights, and the smallest moves. Not exported.
 */
@NullMarked
package org.mattstock.internal.exact;

import org.jspecify.annotations.NullMarked;
