/**
 * What is computed, as data: the nodes of an index tree, who is scored and against what, and every method by name.
 */
@NullMarked
package org.mattstock.definition;

import org.jspecify.annotations.NullMarked;
