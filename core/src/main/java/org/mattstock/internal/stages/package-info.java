/**
 * The stages behind scores, for whoever looks at more than scores say or scores them once more. Not exported.
 */
@NullMarked
package org.mattstock.internal.stages;

import org.jspecify.annotations.NullMarked;
