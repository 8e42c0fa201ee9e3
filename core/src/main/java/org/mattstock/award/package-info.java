/** An award from first figure to decision: nomination, stages and moves with an audit trail, motivation, honorable mention. */
@NullMarked
package org.mattstock.award;

import org.jspecify.annotations.NullMarked;
