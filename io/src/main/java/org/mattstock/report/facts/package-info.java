/** What a report says of a ranking and its units, typed and without words. */
@NullMarked
package org.mattstock.report.facts;

import org.jspecify.annotations.NullMarked;
