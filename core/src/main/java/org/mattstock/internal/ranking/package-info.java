/**
 * Ranking kernels: sorting, sorting networks, counting in cells. Not exported.
 */
@NullMarked
package org.mattstock.internal.ranking;

import org.jspecify.annotations.NullMarked;
