/** What a reader should know about scores and definitions before trusting them. Not exported. */
@NullMarked
package org.mattstock.internal.scoring.finding;

import org.jspecify.annotations.NullMarked;
