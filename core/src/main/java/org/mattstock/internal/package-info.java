/**
 * What the public packages compute with: quantiles, ranking kernels, digests. Not exported, and importing none of them.
 */
@NullMarked
package org.mattstock.internal;

import org.jspecify.annotations.NullMarked;
