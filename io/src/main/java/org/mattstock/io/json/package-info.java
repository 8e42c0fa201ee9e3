/** JSON of index definitions: reading with every fault and its path, writing, and the JSON Schema. */
@NullMarked
package org.mattstock.io.json;

import org.jspecify.annotations.NullMarked;
