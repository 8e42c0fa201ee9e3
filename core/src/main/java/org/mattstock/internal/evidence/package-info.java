/**
 * Evidence that units' series rise together, on arrays: the statistic, what it is compared with, how far it moves. Not exported.
 */
@NullMarked
package org.mattstock.internal.evidence;

import org.jspecify.annotations.NullMarked;
