/**
 * Kolada, the data base of Swedish municipalities and regions: its key figures asked for over the network, kept, and found among
 * thousands.
 */
@org.jspecify.annotations.NullMarked
package org.mattstock.io.kolada;
