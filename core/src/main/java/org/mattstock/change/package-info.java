/**
 * Changes of a panel, for {@link org.mattstock.data.Panel#with}: renamed, corrected, worked out, put together, mapped over time.
 */
@NullMarked
package org.mattstock.change;

import org.jspecify.annotations.NullMarked;
