/** Panels in JSON-stat. */
@org.jspecify.annotations.NullMarked
package org.mattstock.io.jsonstat;
