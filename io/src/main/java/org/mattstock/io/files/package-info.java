/**
 * Files that are written whole or not at all: one by one, or a folder of them with a manifest.
 */
@NullMarked
package org.mattstock.io.files;

import org.jspecify.annotations.NullMarked;
