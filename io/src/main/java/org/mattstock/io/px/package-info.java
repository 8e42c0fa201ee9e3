/** Panels in PX, the file format of PC-Axis and PxWeb. */
@org.jspecify.annotations.NullMarked
package org.mattstock.io.px;
