/** What each imputation puts in where a leaf has no value. Not exported. */
@NullMarked
package org.mattstock.internal.scoring.imputation;

import org.jspecify.annotations.NullMarked;
