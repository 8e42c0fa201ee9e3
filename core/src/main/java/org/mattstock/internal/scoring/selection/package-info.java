/** What each selection does: which year's figures a leaf takes, and what is left of them after its denominator. Not exported. */
@NullMarked
package org.mattstock.internal.scoring.selection;

import org.jspecify.annotations.NullMarked;
