/**
 * What methods are given: samples to learn from, parts to aggregate, whom values belong to; and the registry of the classes that do
 * what a method says. Not exported.
 */
@NullMarked
package org.mattstock.internal.scoring.given;

import org.jspecify.annotations.NullMarked;
