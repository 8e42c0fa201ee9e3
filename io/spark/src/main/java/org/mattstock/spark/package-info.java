/**
 * Work in parts on Apache Spark, with the bits of one machine. Strings, numbers and bytes travel, definitions and settings as JSON and
 * panels as archives; no type of the library is ever serialized by Spark.
 */
@NullMarked
package org.mattstock.spark;

import org.jspecify.annotations.NullMarked;
