package org.mattstock.io.kolada;

import java.util.OptionalLong;

/**
 * What a page says of itself.
 *
 * @param rows how many rows it had
 * @param count what it says that there are, of its own or of the whole answer; empty where it does not say
 * @param next where the next page is; empty after the last
 */
record Envelope(long rows, OptionalLong count, String next) {}
