/**
 * What is learned on a reference, kept as plain numbers, and what the methods that users bring do.
 */
@NullMarked
package org.mattstock.fit;

import org.jspecify.annotations.NullMarked;
