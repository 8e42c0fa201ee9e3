/** What development is computed from: columns of leaf values, and what composites are made of them. */
@org.jspecify.annotations.NullMarked
package org.mattstock.internal.development;
