package org.mattstock.definition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a part of a definition that came after the first version of the format. It is hashed and written only where it differs
 * from its default, so that definitions which were stored before keep their hash and their text.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AddedLater {
    /** The default in words: of a constant or a method without parameters its name, {@code none} of something optional, {@code []} of a list. */
    String unless();
}
