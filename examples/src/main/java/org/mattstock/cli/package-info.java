/** The command line: the main job, and a command for each question that is asked of a ranking. */
@NullMarked
package org.mattstock.cli;

import org.jspecify.annotations.NullMarked;
