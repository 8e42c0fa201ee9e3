package org.mattstock.internal.ranking;

/** Which end of a vector gets place 1. */
public enum First {
    HIGHEST,
    LOWEST
}
