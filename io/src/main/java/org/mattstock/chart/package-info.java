/** Charts as values: each is made of a table, and becomes SVG with a title, a description and its figures as a table. */
@NullMarked
package org.mattstock.chart;

import org.jspecify.annotations.NullMarked;
