package org.mattstock.table;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a part of plain data that is for readers only: it can move no number and no decision, and so hashes leave it out.
 * Whoever changes or strikes it, such as a title or a juror's name, leaves every hash as it was; a hash says nothing of it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Descriptive {}
