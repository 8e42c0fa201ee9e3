/**
 * Kolada, the data base of Swedish municipalities and regions: its key figures asked for over the network, kept, and found among
 * thousands.
 */
package org.mattstock.io.kolada;
