/** Words for readers, Swedish and English, for what the core states as types. */
@NullMarked
package org.mattstock.report;

import org.jspecify.annotations.NullMarked;
