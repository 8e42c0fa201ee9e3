/** What each treatment does to extreme values before they are normalized. Not exported. */
@NullMarked
package org.mattstock.internal.scoring.treatment;

import org.jspecify.annotations.NullMarked;
