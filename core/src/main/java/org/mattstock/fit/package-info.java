/**
 * What is learned on a reference, kept as plain numbers, what is found on the way, and what the methods that users bring do.
 */
@NullMarked
package org.mattstock.fit;

import org.jspecify.annotations.NullMarked;
