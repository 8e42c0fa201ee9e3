/**
 * Words, digests, decimals, look-ups by name, and checks of arguments. Not exported; imports nothing of the library.
 */
@NullMarked
package org.mattstock.internal.text;

import org.jspecify.annotations.NullMarked;
