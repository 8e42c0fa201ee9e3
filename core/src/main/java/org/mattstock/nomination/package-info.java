/** Who of a ranking is nominated, with an answer to every unit. */
@NullMarked
package org.mattstock.nomination;

import org.jspecify.annotations.NullMarked;
