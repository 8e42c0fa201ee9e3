/**
 * The engine: from the parts of a definition and a panel to the values of every node. Not exported.
 */
@NullMarked
package org.mattstock.internal.scoring;

import org.jspecify.annotations.NullMarked;
