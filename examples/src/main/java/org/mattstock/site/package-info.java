/** The site: Javadoc with the guides in it. */
@NullMarked
package org.mattstock.site;

import org.jspecify.annotations.NullMarked;
