/**
 * What units cannot choose, and what it leads one to expect of them: figures less what a stated regression on
 * preconditions expects, units beside matched peers. A panel is changed, and an index uses what came out.
 */
@NullMarked
package org.mattstock.precondition;

import org.jspecify.annotations.NullMarked;
