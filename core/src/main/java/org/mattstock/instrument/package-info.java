/** Instruments that judge units besides an index: points, traffic lights, profiles and surveys, each parameter with its basis. */
@NullMarked
package org.mattstock.instrument;

import org.jspecify.annotations.NullMarked;
