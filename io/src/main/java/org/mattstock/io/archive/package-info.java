/**
 * The container that keeps things without loss, and panels in it.
 *
 * <h2>The container</h2>
 *
 * <p>A zip file, or a folder with the same files. First {@code manifest.txt}, then the entries in order of name. The manifest is
 * text in UTF-8, each line ends in a line feed:
 *
 * <pre>{@code
 * mattstock-archive 1
 * kind KIND
 * fact KEY TEXT                 for each statement, in order of key
 * entry SIZE SHA256 NAME        for each entry, in order of name
 * sum SHA256                    of all bytes before this line
 * }</pre>
 *
 * <p>In texts, here and in the entries of panels, a control character, a backslash or half a surrogate pair stands as {@code
 * \}{@code u} and four digits of hexadecimal. The zip file stores (method 0), with version 10 made and needed, no flags, time 0 and
 * date {@code 0x21}, no additional fields, attributes or comments.
 */
@NullMarked
package org.mattstock.io.archive;

import org.jspecify.annotations.NullMarked;
