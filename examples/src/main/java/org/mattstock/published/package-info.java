/** What of an award lies in a folder for everybody, and the check that works all of it out again. */
@NullMarked
package org.mattstock.published;

import org.jspecify.annotations.NullMarked;
