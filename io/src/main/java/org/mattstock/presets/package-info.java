/**
 * Ready definitions whose figures can be checked against published ones, an example definition, instruments whose parameters
 * say what they rest on, processes of the award whose parameters do too, the history of the award, and a sample panel of real Kolada data.
 */
@NullMarked
package org.mattstock.presets;

import org.jspecify.annotations.NullMarked;
