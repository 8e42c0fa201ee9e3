/** Main programs that show the library at work; each runs as a test. */
@NullMarked
package org.mattstock.examples;

import org.jspecify.annotations.NullMarked;
