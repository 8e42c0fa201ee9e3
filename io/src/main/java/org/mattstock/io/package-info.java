/**
 * Where panels come from and where results go: sources and formats of panels, what a reader returns, and the writers.
 *
 * <p>A reader never throws away quietly. It returns what it could read together with its {@link org.mattstock.io.Problem
 * problems}; only when nothing at all can be read does it throw a {@link org.mattstock.io.ReadException}.
 */
@NullMarked
package org.mattstock.io;

import org.jspecify.annotations.NullMarked;
